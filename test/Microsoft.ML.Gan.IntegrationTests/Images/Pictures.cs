using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;

namespace Microsoft.ML.Gan.IntegrationTests.Images;

/// <summary>Images of 8 by 8 points, bright on the left or on the right, one in four of them on the right; with a label, a group and an outcome.</summary>
internal static class Pictures
{
    public const int Rows = 60;

    /// <summary>Gets a view with the columns Image, Label (Left, Right), Group (g0 to g14) and Outcome.</summary>
    /// <param name="low">Black.</param>
    /// <param name="high">White.</param>
    public static MemoryView Load(float low = -1, float high = 1, int rows = Rows)
    {
        var random = new Random(1);
        int[] all = [.. Enumerable.Range(0, rows)];
        return new MemoryView(
            ("Image", new VectorDataViewType(NumberDataViewType.Single, 1, 8, 8), Array.ConvertAll(all, i => Image(IsRight(i), random, low, high))),
            ("Label", TextDataViewType.Instance, Array.ConvertAll(all, i => (IsRight(i) ? "Right" : "Left").AsMemory())),
            ("Group", TextDataViewType.Instance, Array.ConvertAll(all, i => $"g{i % 15}".AsMemory())),
            ("Outcome", BooleanDataViewType.Instance, Array.ConvertAll(all, i => i % 2 == 0)));
    }

    /// <summary>Gets settings under which a fit takes a moment.</summary>
    public static TensorGanOptions Options(int seed = 1, int steps = 5) => new()
    {
        Seed = seed,
        Game = { NumberOfSteps = steps, BatchSize = 8 },
        Network = { HiddenWidth = 4, LatentDimension = 4 },
    };

    /// <summary>Gets the options of an augmenter that learns images and the label alone.</summary>
    public static GanAugmentEstimator.Options Augmenter(int? rowCount = null) => new()
    {
        Tensors = Options(),
        IgnoredColumnNames = ["Group", "Outcome"],
        RowCount = rowCount,
        Seed = 1,
    };

    /// <summary>Gets the values of a column of texts.</summary>
    public static string[] Texts(IDataView view, string name) =>
        [.. MemoryView.Read<ReadOnlyMemory<char>>(view, view.Schema[name].Index).Select(t => t.ToString())];

    /// <summary>Gets the images of a view.</summary>
    public static float[][] Images(IDataView view) => MemoryView.ReadVectors<float>(view, "Image");

    private static bool IsRight(int row) => row % 4 == 0;

    private static VBuffer<float> Image(bool isRight, Random random, float low, float high)
    {
        float[] values = [.. Enumerable.Range(0, 64).Select(i => (i % 8 >= 4) == isRight ? high - ((high - low) * random.Next(10) / 100) : low)];
        return new VBuffer<float>(64, high == 255 ? Array.ConvertAll(values, MathF.Round) : values);
    }
}
