using System.Linq;
using System.Text.Json;
using Microsoft.ML.Gan.Tests.Fixtures;
using Microsoft.ML.Gan.Training.Monitoring;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Training.Monitoring;

/// <summary>Coverage, diversity and repeats against numbers of NumPy (Fixtures/make_monitoring.py), by hand, and by what theory says.</summary>
public sealed class RowLookTests
{
    private static readonly JsonElement Cases = Golden.Load("monitoring.json").GetProperty("cases");

    /// <summary>Gets the names of the cases.</summary>
    public static TheoryData<string> Names => [.. Cases.EnumerateObject().Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Measure_SameRows_GivesTheNumbersOfNumPy(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        JsonElement expected = Cases.GetProperty(name);
        using var look = new RowLook(Golden.Tensor(expected, "real"));

        RowMeasures found = look.Measure(Golden.Tensor(expected, "fake"));

        Assert.Equal(expected.GetProperty("coverage").GetDouble(), found.Coverage, 1e-9);
        Assert.Equal(expected.GetProperty("diversity").GetDouble(), found.Diversity, 2e-3); // equal rows are a rounding error apart
    }

    [Fact]
    public void Measure_RowsOfTheSameLaw_AreAsCoveredAsThePaperSays()
    {
        using DisposeScope scope = NewDisposeScope();
        using var generator = new torch.Generator(4);
        using var look = new RowLook(randn([500, 8], generator: generator));

        RowMeasures found = look.Measure(randn([500, 8], generator: generator));

        Assert.InRange(found.Coverage, 0.93, 1); // 1 − 2⁻⁵ less four deviations
        Assert.InRange(found.Diversity, 0.9, 1.1);
        Assert.Equal((0, 0), (found.Repeats, found.RealRepeats));
    }

    [Fact]
    public void Measure_HalfOfTheModes_CoversHalf()
    {
        using DisposeScope scope = NewDisposeScope();
        using var generator = new torch.Generator(4);
        using var look = new RowLook(Modes(4) + randn([400, 2], generator: generator));

        RowMeasures found = look.Measure(Modes(2) + randn([400, 2], generator: generator));

        Assert.InRange(found.Coverage, 0.4, 0.5);
        Assert.InRange(found.Diversity, 0.4, 0.65); // modes 10 apart: 5.9 on average beside 12.8
    }

    [Fact]
    public void Measure_DiscreteRowsOfOneLaw_AreCoveredAndRepeatAlike()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor rows = Modes(6) / 30;
        using var look = new RowLook(rows);

        RowMeasures all = look.Measure(rows), one = look.Measure(rows.narrow(0, 3, 1).expand(400, 2).contiguous());

        Assert.Equal(1, all.Coverage); // neighborhoods of radius 0, met exactly
        Assert.Equal((394.0 / 400, 394.0 / 400), (all.Repeats, all.RealRepeats));
        Assert.Equal(1, all.Diversity, 1e-6);
        Assert.Equal(67.0 / 400, one.Coverage, 1e-9);
        Assert.Equal(399.0 / 400, one.Repeats, 1e-9);
        Assert.Equal(0, one.Diversity, 2e-3);
    }

    [Fact]
    public void Dispose_AfterMeasures_LeavesNoTensorsBehind()
    {
        Look();

        long left = LiveTensors.LeftBy(() => Look());

        Assert.Equal(0, left);

        static void Look()
        {
            using Tensor rows = ones([20, 3]);
            using var look = new RowLook(rows);
            look.Measure(rows);
        }
    }

    // Points on a line, 10 apart, met in turn.
    private static Tensor Modes(int count) => tensor([.. Enumerable.Range(0, 800).Select(i => 10f * (i / 2 % count))], [400, 2]);
}
