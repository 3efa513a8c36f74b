using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Mono.Cecil.Rocks;
using TorchSharp;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Internal.Arithmetic;

/// <summary>No number of the library becomes a scalar that nothing holds while libtorch reads it (dotnet/TorchSharp#1496).</summary>
public sealed class ScalarTests
{
    private static readonly string Root = typeof(ScalarTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static readonly ScalarScan Scan = new(typeof(torch).Assembly.Location);

    [Fact]
    public void Library_WhereverItCallsTorch_HoldsItsNumbers()
    {
        (string Caller, string Maker)[] calls = [.. Scan.Calls(typeof(GanModel).Assembly.Location)];

        string[] unheld = [.. calls.Where(call => !IsHeld(call.Caller)).Select(call => $"{call.Caller} calls {call.Maker}")];
        Assert.Empty(unheld);
        Assert.NotEmpty(calls); // those of the one place that may
    }

    [Theory]
    [InlineData(nameof(UnheldNumbers.Sum), "Tensor::op_Addition(TorchSharp.torch/Tensor,TorchSharp.torch/Tensor)")]
    [InlineData(nameof(UnheldNumbers.SumInPlace), "Tensor::op_Addition(TorchSharp.torch/Tensor,TorchSharp.torch/Tensor)")]
    [InlineData(nameof(UnheldNumbers.Product), "Tensor::op_Multiply(System.Single,TorchSharp.torch/Tensor)")]
    [InlineData(nameof(UnheldNumbers.Conversion), "Scalar::op_Implicit(System.Int32)")]
    [InlineData(nameof(UnheldNumbers.Function), "functional::leaky_relu")]
    [InlineData(nameof(UnheldNumbers.Module), "nn::BatchNorm1d")]
    [InlineData(nameof(UnheldNumbers.Number), "TensorExtensionMethods::ToSingle")]
    [InlineData("<Lambda>", "Tensor::square()")]
    public void Calls_OfUnheldNumbers_AreFound(string caller, string maker) => Assert.Contains(
        Scan.Calls(typeof(ScalarTests).Assembly.Location),
        call => call.Caller.Contains(nameof(UnheldNumbers), StringComparison.Ordinal) && call.Caller.Contains(caller, StringComparison.Ordinal)
            && call.Maker.Contains(maker, StringComparison.Ordinal));

    [Fact]
    public void BannedSymbols_Listed_AreWhatMakesScalars()
    {
        string[] banned = [.. File.ReadLines(Path.Combine(Root, "src", "Microsoft.ML.Gan", "BannedSymbols.txt")).Where(line => line[0] != '/').Select(line => line.Split(';')[0])];
        string[] types = [.. banned.Where(id => id[0] == 'T').Select(id => id[2..])], methods = [.. banned.Where(id => id[0] == 'M')];
        string[] makers = [.. Scan.Callable.Select(DocCommentId.GetDocCommentId).Where(id => !types.Any(type => id[2..].StartsWith(type + '.', StringComparison.Ordinal)))];

        Assert.Equal(makers.Distinct().Order(StringComparer.Ordinal), methods.Order(StringComparer.Ordinal));
    }

    private static bool IsHeld(string caller) => caller.StartsWith(typeof(Held).FullName + '.', StringComparison.Ordinal);
}
