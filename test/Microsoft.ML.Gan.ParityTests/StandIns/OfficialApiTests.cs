using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Microsoft.ML.Gan.ParityTests.StandIns;

/// <summary>The parity check can fail: planted differences are found, each by its line.</summary>
public class OfficialApiTests
{
    private static readonly OfficialApi Official = new(
    [
        "T Lib.Shape | class | Lib.Base, Lib.IPair<int, Lib.Shape>, System.IDisposable",
        "M Lib.Shape | .ctor(int size = 3)",
        "M Lib.Shape | Area(double scale) : double",
        "M Lib.Shape | Size : int { get; }",
    ]);

    [Fact]
    public void Offences_Subset_AreNone() =>
        Assert.Empty(Official.Offences(["T Lib.Shape | class | Lib.IPair<int, Lib.Shape>", "M Lib.Shape | .ctor(int size = 3)"]));

    [Theory]
    [InlineData("M Lib.Shape | Volume() : double", "no such member")]
    [InlineData("M Lib.Shape | .ctor(int size = 4)", "no such member")]
    [InlineData("M Lib.Shape | Area(double factor) : double", "no such member")]
    [InlineData("M Lib.Shape | Size : int { get; set; }", "no such member")]
    [InlineData("T Lib.Circle | class | ", "no such type")]
    [InlineData("T Lib.Shape | sealed class | ", "officially a class")]
    [InlineData("T Lib.Shape | class | System.ICloneable, System.IDisposable", "officially not a System.ICloneable")]
    [InlineData("T Lib.Shape | class | Lib.IPair<int, Lib.Circle>", "officially not a Lib.IPair<int, Lib.Circle>")]
    public void Offences_PlantedLine_NameIt(string planted, string reason) =>
        Assert.Equal([$"{reason}: {planted}"], Official.Offences(["M Lib.Shape | Area(double scale) : double", planted]));

    [Fact]
    public void Offences_PlantedMemberInRealSurface_NameIt()
    {
        OfficialApi official = OfficialApi.Load("Microsoft.ML-5.0.0");
        IEnumerable<string> surface = ApiSurface.Of(typeof(IDataView).Assembly).Append("M Microsoft.ML.IDataView | Planted() : void");

        Assert.Equal(["no such member: M Microsoft.ML.IDataView | Planted() : void"], official.Offences(surface));
    }
}
