using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using TorchSharp;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Options and encoding to the two networks and the generator's head.</summary>
internal static class NetworkFactory
{
    /// <summary>Makes a generator whose weights come from <paramref name="seed"/>.</summary>
    public static Generator CreateGenerator(TableEncoding encoding, ConditionLayout conditions, NetworkOptions options, int seed) =>
        Initialized(
            new Generator(options.LatentDimension, conditions.Width, options.Width, options.HiddenLayers, encoding.Layout.Width),
            seed, "generator weights");

    /// <summary>Makes a discriminator whose weights come from <paramref name="seed"/>.</summary>
    public static Discriminator CreateDiscriminator(TableEncoding encoding, ConditionLayout conditions, NetworkOptions options, int seed) =>
        Initialized(
            new Discriminator(encoding.Layout.Width + conditions.Width, options.PackSize, options.Width, options.HiddenLayers),
            seed, "discriminator weights");

    /// <summary>Makes an encoder whose weights come from <paramref name="seed"/>.</summary>
    public static Encoder CreateEncoder(TableEncoding encoding, ConditionLayout conditions, NetworkOptions options, int seed) =>
        Initialized(
            new Encoder(
                encoding.Layout.Width + conditions.Width, options.LatentDimension, options.Width, options.HiddenLayers, encoding.Layout.ScalarCount),
            seed, "encoder weights");

    /// <summary>Makes a network that scores single rows, without a condition, whose weights come from <paramref name="seed"/>.</summary>
    public static Discriminator CreateScorer(EncodedLayout layout, int hiddenWidth, int hiddenLayers, int seed) =>
        Initialized(new Discriminator(layout.Width, 1, hiddenWidth, hiddenLayers), seed, "scorer weights");

    /// <summary>Makes a discriminator that looks at cells, whose weights come from <paramref name="seed"/>.</summary>
    public static CellNetwork CreateCellNetwork(EncodedLayout layout, int columns, int hiddenWidth, int hiddenLayers, int seed) =>
        Initialized(new CellNetwork(layout.Width, columns, layout.Width - layout.ScalarCount, hiddenWidth, hiddenLayers), seed, "cell weights");

    /// <summary>Makes a classifier of the label, which must be among the conditions, whose weights come from <paramref name="seed"/>.</summary>
    public static LabelClassifier CreateClassifier(TableEncoding encoding, ConditionLayout conditions, NetworkOptions options, int seed)
    {
        OutputSpan label = conditions.Spans[conditions.LabelGroup];
        return Initialized(
            new LabelClassifier(encoding.Layout.Width, (label.Offset, label.Width), options.Width, options.HiddenLayers),
            seed, "classifier weights");
    }

    /// <summary>Makes the head that fits the encoding's layout.</summary>
    public static GeneratorHead CreateHead(TableEncoding encoding, ConditionLayout conditions, NetworkOptions options) => new(
        encoding.Layout.ScalarCount,
        [.. encoding.Layout.Spans.Select(s => (s.Offset, s.Width))],
        [.. encoding.Layout.Spans.Select(s => OffsetOf(conditions, s))],
        options.GumbelTemperature,
        options.StraightThrough);

    private static int OffsetOf(ConditionLayout conditions, OutputSpan span)
    {
        for (int i = 0; i < conditions.Spans.Count; i++)
        {
            if (conditions.Spans[i] == span)
            {
                return conditions.Offsets[i];
            }
        }

        return -1;
    }

    /// <summary>Draws the weights of a network from the stream called <paramref name="name"/> of a seed.</summary>
    public static T Initialized<T>(T module, int seed, string name)
        where T : torch.nn.Module
    {
        using var generator = new torch.Generator(RandomSource.DeriveSeed(seed, name));
        foreach (torch.nn.Module part in module.modules())
        {
            (part as IInitializable)?.Initialize(generator);
        }

        return module;
    }
}
