using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Tests.Sampling;

public sealed class FoldedGeneratorTests
{
    private const int Latent = 8;
    private const int Rows = 33;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Forward_TrainedGenerator_GivesItsRawOutputs(int hiddenLayers)
    {
        LearnedTable table = LearnedTable.Learn(TestTables.Labeled(300), 0, new EncodingOptions(), 1, CancellationToken.None).Learned;
        using IDisposable scope = NewDisposeScope();
        using IDisposable _ = no_grad();
        var options = new NetworkOptions { LatentDimension = Latent, HiddenWidth = 20, HiddenLayers = hiddenLayers };
        using Generator generator = NetworkFactory.CreateGenerator(table.Encoding, table.Conditions, options, seed: 1);
        Settle(generator, table.Conditions.Width);
        int groups = table.Conditions.Columns.Count;
        int[] wanted = new int[Rows * groups];
        table.Frequencies.Draw([.. Enumerable.Repeat(table.Frequencies.Strata([-1, -1])[0], Rows)], wanted, new RandomSource(1, "conditions"));

        using var folded = new FoldedGenerator(generator, table.Conditions, options);
        using GeneratorMemory memory = folded.CreateMemory(maximumRows: 50);
        Span<float> raw = folded.Forward(wanted, Rows, new NoiseSource(1, "noise"), memory);

        float[] noise = new float[Rows * Latent];
        new NoiseSource(1, "noise").FillNormal(noise);
        float[] expected = generator.forward(tensor(noise, [Rows, Latent]), OneHot(wanted, table)).data<float>().ToArray();
        int width = table.Encoding.Layout.Width;
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], raw[(i / width * folded.Stride) + (i % width)], 1e-4);
        }
    }

    // Running statistics far from their start, and gains that are not one.
    private static void Settle(Generator generator, int conditionWidth)
    {
        using var random = new torch.Generator(3);
        generator.train();
        generator.forward(randn([200, Latent], generator: random) * 3, randn([200, conditionWidth], generator: random));
        generator.eval();
        foreach (ResidualBlock block in generator.Blocks)
        {
            block.Norm.Gain.uniform_(0.5, 2, random);
            block.Norm.Shift.uniform_(-1, 1, random);
        }
    }

    private static Tensor OneHot(int[] wanted, LearnedTable table)
    {
        int groups = table.Conditions.Columns.Count;
        float[] conditions = new float[Rows * table.Conditions.Width];
        for (int i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] >= 0)
            {
                conditions[(i / groups * table.Conditions.Width) + table.Conditions.Offsets[i % groups] + wanted[i]] = 1;
            }
        }

        return tensor(conditions, [Rows, table.Conditions.Width]);
    }
}
