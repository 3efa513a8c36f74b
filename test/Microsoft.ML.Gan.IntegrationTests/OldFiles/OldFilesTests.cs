using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Loader;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.OldFiles;

/// <summary>Files written by earlier versions load, and give what they gave then.</summary>
/// <remarks>Beside each file lies what it gave, one row per line. The files are never written anew: a change that breaks them is what these tests are for.</remarks>
public sealed class OldFilesTests
{
    private const int Rows = 40;

    private readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void Load_TableOfEveryKindOfColumn_GivesTheSameRows()
    {
        using GanModel model = _mlContext.Gan().Load(Find("table.gan"));

        AssertGives("table", model.Sample(Rows, seed: 5));
    }

    [Fact]
    public void Load_Autoencoder_GivesTheSameScores()
    {
        using GanModel model = _mlContext.Gan().Load(Find("autoencoder.gan"));

        AssertGives("autoencoder", model.Embed(_mlContext.Data.LoadFromEnumerable(Reading.Rows(Rows))));
    }

    [Theory]
    [InlineData("discriminator")]
    [InlineData("weights")]
    [InlineData("label")]
    [InlineData("augmented")]
    [InlineData("class-weights")]
    public void Load_Pipeline_GivesTheSameColumns(string name)
    {
        ITransformer pipeline = _mlContext.Model.Load(Find($"{name}.zip"), out _);

        AssertGives(name, pipeline.Transform(_mlContext.Data.LoadFromEnumerable(Reading.Rows(Rows))));
    }

    private static string Find(string file) => Path.Combine(AppContext.BaseDirectory, "OldFiles", "0.2.0", file);

    // Another processor adds up in another order, so that now and then a draw falls on the other side of a bound.
    private static void AssertGives(string name, IDataView view)
    {
        string[] lines = File.ReadAllLines(Find($"{name}.txt")), columns = lines[0].Split('\t');
        var rows = view.Preview(Rows).RowView;

        Assert.Equal(lines.Length - 1, rows.Length);
        int same = rows.Where((row, i) => columns.Zip(lines[i + 1].Split('\t')).All(cell =>
            IsSame(cell.Second, Convert.ToString(row.Values.Last(v => v.Key == cell.First).Value, CultureInfo.InvariantCulture)!))).Count();
        Assert.InRange(same, Rows - 2, Rows);
    }

    private static bool IsSame(string wanted, string found) =>
        wanted == found
        || (double.TryParse(wanted, CultureInfo.InvariantCulture, out double a) && double.TryParse(found, CultureInfo.InvariantCulture, out double b)
            && Math.Abs(a - b) <= 1e-4 * Math.Max(1, Math.Abs(a)));
}
