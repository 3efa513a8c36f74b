using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training;

public sealed class ConditionSamplerTests
{
    [Fact]
    public void Draw_EveryRow_MeetsItsCondition()
    {
        (ConditionLayout layout, EncodedTable table) = Encode(TestTables.Labeled(500), 0);
        int[] rows = new int[300];
        var entries = new ConditionEntries(300, layout.Columns.Count);
        float[] conditions = new float[300 * layout.Width];

        new ConditionSampler(layout, table).Draw(rows, entries, new RandomSource(1, "rows"));
        entries.Fill(conditions, layout.Width);

        for (int i = 0; i < rows.Length; i++)
        {
            ReadOnlySpan<float> condition = conditions.AsSpan(i * layout.Width, layout.Width);
            for (int g = 0; g < layout.Columns.Count; g++)
            {
                int component = condition.Slice(layout.Offsets[g], layout.Spans[g].Width).IndexOf(1f);
                Assert.True(component >= 0 || g != layout.LabelGroup, "the label is part of every condition");
                Assert.True(component < 0 || component == table.Components[layout.Columns[g]][rows[i]]);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Draw_PlainConditions_CarryTheLabelAloneAndRowsAsTheyAre(int labelColumn)
    {
        TableData data = TestTables.Labeled(1000);
        (ConditionLayout layout, EncodedTable table) = Encode(data, labelColumn);
        int[] rows = new int[20_000];
        var entries = new ConditionEntries(rows.Length, layout.Columns.Count);

        new ConditionSampler(layout, table, extraConditionProbability: 0.5, plainConditionProbability: 1).Draw(rows, entries, new RandomSource(2, "rows"));

        Assert.All(Enumerable.Range(0, rows.Length), i =>
        {
            int[] wanted = labelColumn < 0 ? [] : [layout.Offsets[layout.LabelGroup] + table.Components[layout.Columns[layout.LabelGroup]][rows[i]]];
            Assert.Equal(wanted, entries[i].ToArray());
        });
        int[] no = [.. rows.Where(r => data.Codes(0)[r] == 0)];
        double green = Enumerable.Range(0, 1000).Count(r => data.Codes(0)[r] == 0 && data.Codes(1)[r] == 1) / 800.0;
        Assert.InRange(no.Count(r => data.Codes(1)[r] == 1) / (double)no.Length, green - 0.012, green + 0.012); // four deviations
    }

    [Fact]
    public void Draw_RareLabel_ComesByTheLogarithmOfItsFrequency()
    {
        TableData data = TestTables.Labeled(1000);
        (ConditionLayout layout, EncodedTable table) = Encode(data, 0);
        int[] rows = new int[20_000];

        new ConditionSampler(layout, table).Draw(rows, new ConditionEntries(rows.Length, layout.Columns.Count), new RandomSource(2, "rows"));

        // ln 201 / (ln 201 + ln 801) = 0.4423; 20,000 draws have a standard deviation of 70.
        Assert.InRange(rows.Count(r => data.Codes(0)[r] == 1), 8846 - 320, 8846 + 320);
    }

    [Fact]
    public void Draw_ExtraConditions_JoinWithTheirProbabilityAndMeetTheRow()
    {
        (ConditionLayout layout, EncodedTable table) = Encode(TestTables.Labeled(1000), -1); // color and label are drawn one at a time
        int[] rows = new int[10_000];
        var entries = new ConditionEntries(rows.Length, layout.Columns.Count);

        new ConditionSampler(layout, table, extraConditionProbability: 0.3).Draw(rows, entries, new RandomSource(4, "rows"));

        // 10,000 draws at 0.3 have a standard deviation of 46.
        Assert.InRange(Enumerable.Range(0, rows.Length).Count(i => entries[i].Length == 2), 3000 - 230, 3000 + 230);
        Assert.All(Enumerable.Range(0, rows.Length), i =>
        {
            for (int g = 0; g < layout.Columns.Count; g++)
            {
                int own = layout.Offsets[g] + table.Components[layout.Columns[g]][rows[i]];
                Assert.All(entries[i].ToArray(), e => Assert.True(e == own || e < layout.Offsets[g] || e >= layout.Offsets[g] + layout.Spans[g].Width));
            }
        });
    }

    [Fact]
    public void Frequencies_OtherColumn_FollowsTheLabelAsInTheData()
    {
        TableData data = TestTables.Labeled(1000);
        (ConditionLayout layout, EncodedTable table) = Encode(data, 0);
        ConditionFrequencies frequencies = ConditionFrequencies.Count(layout, table);
        Stratum yes = frequencies.Strata([.. layout.Columns.Select(_ => -1)]).Single(s => s.Label == 1);
        int groups = layout.Columns.Count;
        int[] conditions = new int[10_000 * groups];

        frequencies.Draw([.. Enumerable.Repeat(yes, 10_000)], conditions, new RandomSource(3, "sampling"));

        int color = layout.GroupOf(1);
        int[] drawn = [.. Enumerable.Range(0, 10_000).Select(i => conditions[(i * groups) + color]).Where(c => c >= 0)];
        double real = data.Codes(1).Zip(data.Codes(0)).Count(p => p is (2, 1)) / 200.0;
        Assert.Equal([800, 200], frequencies.LabelCounts);
        Assert.InRange(drawn.Count(c => c == 2) / (double)drawn.Length, real - 0.025, real + 0.025);
        Assert.DoesNotContain(0, drawn); // blue never stands beside "yes"
    }

    private static (ConditionLayout Layout, EncodedTable Table) Encode(TableData data, int label)
    {
        TableEncoding encoding = TableEncoding.Fit(data, new EncodingOptions(), CancellationToken.None);
        return (new ConditionLayout(encoding, label), encoding.Encode(data, 1, CancellationToken.None));
    }
}
