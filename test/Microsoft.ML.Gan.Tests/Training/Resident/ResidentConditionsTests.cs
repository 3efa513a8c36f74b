using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Resident;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Training.Resident;

public sealed class ResidentConditionsTests
{
    private const int Draws = 20_000;

    [Fact]
    public void Draw_EveryRow_MeetsItsCondition()
    {
        (TableEncoding encoding, EncodedTable table) = Encode(TestTables.Labeled(500));
        var layout = new ConditionLayout(encoding, 0);

        (int[] rows, float[] asked, float[] conditions) = Draw(encoding, layout, table);

        for (int i = 0; i < Draws; i++)
        {
            Assert.Equal(1, asked[(i * 2) + layout.LabelGroup]);
            for (int g = 0; g < 2; g++)
            {
                float[] expected = new float[layout.Spans[g].Width];
                expected[table.Components[layout.Columns[g]][rows[i]]] = asked[(i * 2) + g];
                Assert.True(expected.AsSpan().SequenceEqual(conditions.AsSpan((i * layout.Width) + layout.Offsets[g], expected.Length)));
            }
        }
    }

    [Fact]
    public void Draw_Shares_AreThoseOfTheLaw()
    {
        TableData data = TestTables.Labeled(1000);
        (TableEncoding encoding, EncodedTable table) = Encode(data);
        var layout = new ConditionLayout(encoding, 0);
        int color = layout.GroupOf(1), columns = layout.Columns.Count;
        int[] yesByColor = [.. Enumerable.Range(0, 3).Select(c => data.Codes(1).Zip(data.Codes(0)).Count(p => p == (c, 1)))];

        (int[] rows, float[] asked, _) = Draw(encoding, layout, table);

        // ln 201 / (ln 201 + ln 801) = 0.4423; 20,000 draws have a standard deviation of 70.
        int[] yes = [.. Enumerable.Range(0, Draws).Where(i => data.Codes(0)[rows[i]] == 1)];
        Assert.InRange(yes.Length, 8846 - 320, 8846 + 320);

        // One of two columns.
        int[] byColor = [.. yes.Where(i => asked[(i * columns) + color] == 1)];
        Assert.InRange(byColor.Length / (double)yes.Length, 0.5 - 0.025, 0.5 + 0.025);

        // A color of it by the logarithm of its frequency among "yes"; blue is not among them.
        double total = yesByColor.Sum(n => Math.Log(1 + n));
        for (int c = 0; c < 3; c++)
        {
            double share = Math.Log(1 + yesByColor[c]) / total;
            Assert.InRange(byColor.Count(i => data.Codes(1)[rows[i]] == c) / (double)byColor.Length, share - 0.035, share + (share == 0 ? 0 : 0.035));
        }

        // Every row with that color comes as often: 180 of them or so share more than 2,000 draws.
        int[] often = [.. byColor.Where(i => data.Codes(1)[rows[i]] == 2).GroupBy(i => rows[i]).Select(g => g.Count())];
        Assert.InRange(often.Length, yesByColor[2] - 2, yesByColor[2]);
        Assert.True(often.Max() < 5 * often.Average());
    }

    [Fact]
    public void Draw_ExtraConditions_JoinWithTheirProbability()
    {
        (TableEncoding encoding, EncodedTable table) = Encode(TestTables.Labeled(1000));
        var layout = new ConditionLayout(encoding, -1); // color and label are drawn one at a time

        (_, float[] asked, _) = Draw(encoding, layout, table, extra: 0.3);

        // 20,000 draws at 0.3 have a standard deviation of 65.
        Assert.InRange(asked.Sum() - Draws, 6000 - 330, 6000 + 330);
        Assert.All(asked, a => Assert.True(a is 0 or 1));
    }

    [Fact]
    public void Draw_NothingToConditionOn_DrawsRowsUniformly()
    {
        (TableEncoding encoding, EncodedTable table) = Encode(TestTables.Of(ColumnKind.Continuous, [.. Enumerable.Range(0, 10).Select(i => Math.Sqrt(i))]));
        var layout = new ConditionLayout(encoding, -1);

        (int[] rows, float[] asked, float[] conditions) = Draw(encoding, layout, table);

        Assert.Empty(asked);
        Assert.Empty(conditions);
        Assert.All(Enumerable.Range(0, 10), row => Assert.InRange(rows.Count(r => r == row), 2000 - 200, 2000 + 200)); // ± 42
    }

    private static (int[] Rows, float[] Asked, float[] Conditions) Draw(
        TableEncoding encoding, ConditionLayout layout, EncodedTable table, double extra = 0)
    {
        using DisposeScope scope = NewDisposeScope();
        using var resident = new ResidentTable(encoding.Layout, table, CPU);
        using var conditions = new ResidentConditions(encoding.Layout, layout, table, extra, CPU);
        using var random = new ResidentRandom(1, "rows", Draws * conditions.DrawsPerRow, CPU);
        (Tensor rows, Tensor asked) = conditions.Draw(random.Next().view(conditions.DrawsPerRow, -1));
        Tensor filled = conditions.Fill(resident.Places(rows), asked);
        return ([.. rows.to(int32).data<int>()], [.. asked.data<float>()], [.. filled.data<float>()]);
    }

    private static (TableEncoding Encoding, EncodedTable Table) Encode(TableData data)
    {
        TableEncoding encoding = TableEncoding.Fit(data, new EncodingOptions(), CancellationToken.None);
        return (encoding, encoding.Encode(data, 1, CancellationToken.None));
    }
}
