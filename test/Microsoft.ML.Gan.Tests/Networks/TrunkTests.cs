using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Tests.Fixtures;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using Network = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Microsoft.ML.Gan.Tests.Networks;

public sealed class TrunkTests
{
    private const double Slope = 0.2;

    private static readonly JsonElement Cases = Golden.Load("trunks.json").GetProperty("cases");

    public static TheoryData<string> Names => new(Cases.EnumerateObject().Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Forward_GivenWeights_EqualsPyTorchWithGradientsAndThoseOfAPenalty(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        JsonElement wanted = Cases.GetProperty(name), state = wanted.GetProperty("state");
        using Network network = Create(name.Split(' ')[0], Enum.Parse<Normalization>(wanted.GetProperty("normalization").GetString()!));
        (IList<string> missing, IList<string> unexpected) = network.load_state_dict(
            state.EnumerateObject().ToDictionary(p => p.Name, p => Golden.Tensor(state, p.Name)), strict: false);
        Tensor input = Golden.Tensor(wanted, "input").requires_grad_();
        Dictionary<string, Parameter> parameters = network.named_parameters().ToDictionary(p => p.name, p => p.parameter);

        Tensor output = network.forward(input);
        Tensor weights = tensor([.. Enumerable.Range(0, (int)output.numel()).Select(i => ((i % 7) - 3) / 10f)], output.shape);
        IList<Tensor> gradients = autograd.grad([(output * weights).sum()], [input, .. parameters.Values], retain_graph: true, create_graph: true);

        Assert.Empty(unexpected);
        Assert.All(missing, key => Assert.Matches("running|tracked", key));
        Golden.AssertClose(wanted, "output", output);
        AssertAll(wanted.GetProperty("gradients"), ["input", .. parameters.Keys], gradients);
        string[] penalized = [.. wanted.GetProperty("penalty").EnumerateObject().Select(p => p.Name)];
        AssertAll(
            wanted.GetProperty("penalty"),
            penalized,
            autograd.grad([gradients[0].square().sum()], [.. penalized.Select(n => parameters[n])], retain_graph: true));
        network.eval();
        Golden.AssertClose(wanted, "evaluated", network.forward(input.narrow(0, 0, 1)));
    }

    private static Network Create(string name, Normalization normalization) => name switch
    {
        nameof(PerceptronTrunk) => new PerceptronTrunk(3, 4, 2, normalization, Slope),
        nameof(ResidualTrunk) => new ResidualTrunk(3, 4, 2, normalization, Slope),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static void AssertAll(JsonElement wanted, string[] names, IList<Tensor> found)
    {
        for (int i = 0; i < names.Length; i++)
        {
            Golden.AssertClose(wanted, names[i], found[i]);
        }
    }
}
