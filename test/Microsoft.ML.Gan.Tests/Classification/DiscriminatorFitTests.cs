using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Classification.Pipeline;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling.Corrections;
using Microsoft.ML.Gan.Training;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Classification;

/// <summary>The discriminator of pairs (x, y) with y near x, against a generator that spreads y too far, less so at its end.</summary>
public sealed class DiscriminatorFitTests
{
    private const double Real = 0.5, Final = 1, Early = 2;
    private static readonly TableSchema _schema = Schema();
    private static readonly Lazy<GanDiscriminatorModel> _model = new(() => Fit(new ClassificationOptions()));

    [Fact]
    public void Fit_RowsOfEachKind_AreToldFromRealOnes()
    {
        float[] real = Scores(Pairs(4000, Real, 11));

        Assert.InRange(RankStatistics.AreaUnderCurve(real, Scores(Pairs(4000, Early, 12))), 0.75, 0.85);
        Assert.InRange(RankStatistics.AreaUnderCurve(real, Scores(Pairs(4000, Final, 13))), 0.6, 0.75);
        Assert.InRange(RankStatistics.AreaUnderCurve(real, Scores(Pairs(4000, Real, 14))), 0.47, 0.53); // they are real: 4 deviations of 0.0065
        Assert.InRange(RankStatistics.AreaUnderCurve(real, Scores(Torn(Pairs(4000, Real, 15)))), 0.75, 0.95);
    }

    /// <summary>On rows nobody has seen, of the mixture it was trained for: half torn, a fifth blended, the rest the generator's early and last rows.</summary>
    [Fact]
    public void Fit_FreshRows_ProbabilitiesHold()
    {
        TableData real = Pairs(8000, Real, 21);
        DiscriminatorFeatures features = DiscriminatorFeatures.From(_schema.Columns, _model.Value.Keep().Bins);
        TableData torn = NegativeRows.Make(Pairs(4000, Real, 22), features, 4000, new RandomSource(23, "test"));
        TableData blended = BlendedRows.Make(Pairs(4000, Real, 28), features, 1600, new RandomSource(29, "test"));
        TableData fake = TableData.Concatenate([torn, blended, Pairs(1200, Early, 24), Pairs(1200, Final, 25)]);

        double error = CalibrationError.Of(Probabilities(real), Probabilities(fake));

        Assert.InRange(error, 0, 0.03);
        Assert.InRange(_model.Value.Summary.CalibrationError, 0, 0.03);
    }

    /// <summary>What is so sure as to be wrong is measured to be: the same probabilities of rows that are more often fake than said.</summary>
    [Fact]
    public void CalibrationError_RowsOfAnotherMixture_IsLarge() =>
        Assert.InRange(CalibrationError.Of(Probabilities(Pairs(4000, Real, 26)), Probabilities(Pairs(4000, Real, 27))), 0.08, 1);

    [Fact]
    public void Fit_TornRowsOnly_NeedsNoGenerator()
    {
        GanDiscriminatorModel model = Fit(new ClassificationOptions { IndependentShare = 1 }, hasGenerator: false);

        Assert.InRange(model.Summary.AreaUnderRocCurve, 0.75, 1);
        Assert.True(Score(model, [0, 30]) < Score(model, [0, 0.2])); // a value no row has
    }

    [Fact]
    public void Fit_SameSeed_GivesTheSame() =>
        Assert.Equal(_model.Value.KeepWeights(), Fit(new ClassificationOptions()).KeepWeights());

    [Theory]
    [InlineData(0, "it does not begin like one")]
    [InlineData(5, "it has version ")]
    [InlineData(20, "its checksum is another")]
    [InlineData(200, "its checksum is another")]
    public void Blob_OneByteChanged_IsRefused(int at, string reason)
    {
        byte[] blob = DiscriminatorBlob.Write(new GanDiscriminatorTransformer(_model.Value));
        blob[at] ^= 0xFF;

        var error = Assert.Throws<InvalidDataException>(() => DiscriminatorBlob.Read(blob));

        Assert.StartsWith($"The discriminator in this pipeline cannot be read: {reason}", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(41)]
    [InlineData(100)]
    public void Blob_Truncated_IsRefused(int length) => Assert.Throws<InvalidDataException>(
        () => DiscriminatorBlob.Read(DiscriminatorBlob.Write(new GanDiscriminatorTransformer(_model.Value))[..length]));

    private static GanDiscriminatorModel Fit(ClassificationOptions options, bool hasGenerator = true)
    {
        IReadOnlyList<TableData> early = hasGenerator ? [Pairs(4000, Early, 3)] : [], final = hasGenerator ? [Pairs(4000, Final, 4)] : [];
        return new DiscriminatorFit(options, 1, new StageProgress(GanProgress.Discriminator, null, default)).Fit(_schema, (Pairs(4000, Real, 1), Pairs(2000, Real, 2)), early, final, 600);
    }

    private static TableData Pairs(int count, double spread, int seed)
    {
        var random = new RandomSource(seed, "pairs");
        var table = new TableData(_schema.Columns, count);
        for (int i = 0; i < count; i++)
        {
            table.Numbers(0)[i] = Normal(random);
            table.Numbers(1)[i] = table.Numbers(0)[i] + (spread * Normal(random));
        }

        return table;
    }

    private static TableData Torn(TableData table)
    {
        double[] first = [.. table.Numbers(1)];
        Array.Reverse(first);
        return new TableData(table.Columns, table.RowCount, [table.Numbers(0), first]);
    }

    private static double Normal(RandomSource random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static float[] Scores(TableData rows) => [.. Enumerable.Range(0, rows.RowCount).Select(i => Score(_model.Value, [rows.Numbers(0)[i], rows.Numbers(1)[i]]))];

    private static float Score(GanDiscriminatorModel model, double[] row) => model.Score(row.AsSpan());

    private static double[] Probabilities(TableData rows) => Array.ConvertAll(Scores(rows), s => (double)RowScore.Probability(s));

    private static TableSchema Schema()
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumn("X", NumberDataViewType.Double);
        builder.AddColumn("Y", NumberDataViewType.Double);
        DataViewSchema source = builder.ToSchema();
        return new TableSchema(
            source,
            [
                new NumberSourceColumn<double>(source[0], new TableColumn("X", ColumnKind.Continuous, []), 0),
                new NumberSourceColumn<double>(source[1], new TableColumn("Y", ColumnKind.Continuous, []), 1),
            ],
            labelColumnName: null);
    }
}
