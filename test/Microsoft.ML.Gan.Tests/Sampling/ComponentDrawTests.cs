using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling;

public sealed class ComponentDrawTests
{
    private const int Rows = 20_000;

    private readonly LearnedTable _table = LearnedTable.Learn(TestTables.Labeled(500), 0, new EncodingOptions(), 1, CancellationToken.None).Learned;

    [Fact]
    public void Draw_RawOutputs_FollowsTheirSoftmax()
    {
        EncodedTable rows = Draw(_ => -1);

        // exp(0), exp(1), exp(2) over their sum; 20,000 draws have a standard deviation of at most .0035.
        double[] expected = [0.0900, 0.2447, 0.6652];
        for (int k = 0; k < 3; k++)
        {
            Assert.InRange(rows.Components[1].Count(c => c == k) / (double)Rows, expected[k] - 0.015, expected[k] + 0.015);
        }
    }

    [Fact]
    public void Draw_ConditionedColumn_IsTheCondition()
    {
        EncodedTable rows = Draw(row => row % 3);

        Assert.Equal(Enumerable.Range(0, Rows).Select(i => i % 3), rows.Components[1]);
    }

    [Fact]
    public void Draw_Scalar_IsBetweenMinusOneAndOne()
        => Assert.All(Draw(_ => -1).Scalars[2], s => Assert.Equal(MathF.Tanh(0.5f), s));

    [Fact]
    public void Draw_ScalarWithADeviation_LiesAroundItsMeanWithinBounds()
    {
        float[] scalars = Draw(_ => -1, deviations: [0.3f]).Scalars[2];

        // Of tanh ½ = .462; 20,000 draws. A normal number is beyond (1 − .462) / .3 = 1.793 deviations with a chance of .0365.
        Assert.Equal(0.46f, scalars.Order().ElementAt(Rows / 2), 0.02f);
        Assert.InRange(scalars.Count(s => s < 0.462f - 0.3f) / (double)Rows, 0.148, 0.170); // .159
        Assert.InRange(scalars.Count(s => s == 1) / (double)Rows, 0.031, 0.042);
        Assert.All(scalars, s => Assert.InRange(s, -1, 1));
    }

    [Fact]
    public void Draw_LargeOutputs_DoesNotOverflow()
        => Assert.All(Draw(_ => -1, scale: 1000).Components[1], c => Assert.Equal(2, c));

    // Every entry of a span is its index times the scale, every scalar 0.5; the stride is wider than a row.
    private EncodedTable Draw(Func<int, int> color, float scale = 1, float[]? deviations = null)
    {
        EncodedLayout layout = _table.Encoding.Layout;
        int stride = layout.Width + 5, groups = _table.Conditions.Columns.Count;
        float[] raw = new float[Rows * stride];
        int[] wanted = [.. Enumerable.Repeat(-1, Rows * groups)];
        for (int i = 0; i < Rows; i++)
        {
            raw.AsSpan(i * stride, layout.ScalarCount).Fill(0.5f);
            foreach (OutputSpan span in layout.Spans)
            {
                for (int k = 0; k < span.Width; k++)
                {
                    raw[(i * stride) + span.Offset + k] = scale * k;
                }
            }

            wanted[(i * groups) + _table.Conditions.GroupOf(1)] = color(i);
        }

        return new ComponentDraw(_table.Encoding, _table.Conditions, deviations).Draw(raw, stride, wanted, new int[Rows], null, new RandomSource(1, "draw"));
    }
}
