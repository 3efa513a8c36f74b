using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Microsoft.ML.Gan.ParityTests.StandIns;

/// <summary>Whatever the library is compiled against offers nothing that the official packages do not.</summary>
/// <remarks>Where the official packages themselves are used, these tests check the writer and the lists instead.</remarks>
public class ApiParityTests
{
    [Theory]
    [InlineData("Microsoft.ML.DataView")]
    [InlineData("Microsoft.ML.Core")]
    [InlineData("Microsoft.ML.Data")]
    [InlineData("Microsoft.ML.Transforms")]
    [InlineData("Microsoft.ML.StandardTrainers")]
    public void Surface_MicrosoftML_IsOfficial(string assembly) => AssertOfficial("Microsoft.ML-5.0.0", assembly);

    [Fact]
    public void Surface_TorchSharp_IsOfficial() => AssertOfficial("TorchSharp-0.106.0", "TorchSharp");

    [Theory]
    [InlineData("Microsoft.ML.Data", "1.0.0.0", "cc7b13ffcd2ddd51")]
    [InlineData("TorchSharp", "0.106.0.0", "67b0e5e1da516a1c")]
    public void Identity_OfEachPackage_IsOfficial(string assembly, string version, string token)
    {
        AssemblyName name = Assembly.Load(assembly).GetName();

        Assert.Equal(version, name.Version!.ToString());
        Assert.Equal(token, Convert.ToHexStringLower(name.GetPublicKeyToken()!));
    }

    private static void AssertOfficial(string list, string assembly)
    {
        // The official TorchSharp also holds generated messages of TensorBoard, which the list leaves out.
        Type[] types = Assembly.Load(assembly).GetExportedTypes().Where(t => t.Namespace?.StartsWith("Tensorboard", StringComparison.Ordinal) != true).ToArray();
        IReadOnlyList<string> surface = ApiSurface.Of(types);

        IReadOnlyList<string> offences = OfficialApi.Load(list).Offences(surface);

        Assert.NotEmpty(surface);
        Assert.True(offences.Count == 0, $"{offences.Count} of {surface.Count} lines of {assembly} are not official:\n{string.Join('\n', offences)}");
    }
}
