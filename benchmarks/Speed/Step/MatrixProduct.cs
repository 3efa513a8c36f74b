using System.Collections.Generic;

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>A matrix product of a step: (rows, inner) times (inner, columns).</summary>
/// <param name="Count">How often a step takes it.</param>
/// <param name="Rows">The rows of the result.</param>
/// <param name="Inner">What is summed over.</param>
/// <param name="Columns">The columns of the result.</param>
/// <param name="Transposed">How the factors lie in memory.</param>
internal sealed record MatrixProduct(int Count, long Rows, long Inner, long Columns, Transposed Transposed = Transposed.Neither)
{
    /// <summary>Gets the billions of additions and multiplications of all of them together.</summary>
    public double Gflop => 2e-9 * Count * Rows * Inner * Columns;

    /// <summary>Gets the products that <c>DirectUpdates</c> takes for one update of the discriminator and one of the generator.</summary>
    /// <param name="network">The sizes: packs of k rows, L hidden layers of H units, noise of Z numbers.</param>
    /// <param name="rows">The rows of a batch, N; packs are P = N / k.</param>
    /// <param name="width">The width of an encoded row, W.</param>
    /// <param name="conditionWidth">The width of its condition, C.</param>
    /// <remarks>
    /// 26 with two hidden layers. Left out is what are no products there: conditions on their way into a layer, which pick rows of the
    /// weights; the first layer of mixtures, which is mixed from that of real and fake packs; the score, which is one column wide.
    /// </remarks>
    public static IReadOnlyList<MatrixProduct> OfStep(NetworkOptions network, int rows, int width, int conditionWidth)
    {
        int layers = network.HiddenLayers;
        long packs = rows / network.PackSize, packWidth = network.PackSize * width, packCondition = network.PackSize * conditionWidth;
        long hidden = network.Width, noise = network.LatentDimension;
        List<MatrixProduct> products =
        [
            // The discriminator's update: real and fake packs into the first layer (2P, kW, H), then with the mixtures up and down (3P, H, H).
            new(1, 2 * packs, packWidth, hidden),
            new(layers - 1, 3 * packs, hidden, hidden),
            new(layers - 1, 3 * packs, hidden, hidden, Transposed.Right),

            // Its penalty: slopes of the mixtures down to rows (P, H, kW) and conditions (P, H, kC), and up again through all layers.
            new(1, packs, hidden, packWidth, Transposed.Right),
            new(1, packs, hidden, packCondition, Transposed.Right),
            new(1, packs, packWidth, hidden),
            new(1, packs, packCondition, hidden),
            new(layers - 1, packs, hidden, hidden),

            // Its gradients, (kW, 3P, H), (kC, P, H) and (H, 3P, H).
            new(1, packWidth, 3 * packs, hidden, Transposed.Left),
            new(1, packCondition, packs, hidden, Transposed.Left),
            new(layers - 1, hidden, 3 * packs, hidden, Transposed.Left),

            // The generator's update: fake packs up through the discriminator and their slopes down to the rows.
            new(1, packs, packWidth, hidden),
            new(layers - 1, packs, hidden, hidden),
            new(layers - 1, packs, hidden, hidden, Transposed.Right),
            new(1, packs, hidden, packWidth, Transposed.Right),

            // The generator's head: up in both updates, then slopes down to the blocks and its gradient.
            new(2, rows, (layers * hidden) + noise, width),
            new(1, rows, width, layers * hidden, Transposed.Right),
            new(1, (layers * hidden) + noise, rows, width, Transposed.Left),
        ];

        // Its blocks, whose inputs grow by H: the same, but for the first one no slopes further down.
        for (int block = 0; block < layers; block++)
        {
            products.Add(new(2, rows, (block * hidden) + noise, hidden));
            products.Add(new(1, (block * hidden) + noise, rows, hidden, Transposed.Left));
            if (block > 0)
            {
                products.Add(new(1, rows, hidden, block * hidden, Transposed.Right));
            }
        }

        return products;
    }
}
