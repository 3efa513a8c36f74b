using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.IntegrationTests;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Resident;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Training.Resident;

public sealed class ResidentBatchSamplerTests
{
    private static readonly GanOptions _options = new()
    {
        Training = { BatchSize = 100 },
        Network = { LatentDimension = 7, HiddenWidth = 16, HiddenLayers = 2, PackSize = 5 },
    };

    [Fact]
    public void Fill_Rows_AreThoseOfTheEncodedMatrix()
    {
        using DisposeScope scope = NewDisposeScope();
        TableEncoding encoding = TableEncoding.Fit(TestTables.Labeled(50), new EncodingOptions(), CancellationToken.None);
        EncodedTable table = encoding.Encode(TestTables.Labeled(50), 1, CancellationToken.None);
        using var resident = new ResidentTable(encoding.Layout, table, CPU);
        float[] expected = new float[3 * encoding.Layout.Width];
        encoding.Layout.Fill(table, [7, 0, 49], expected);
        Tensor rows = tensor([7L, 0, 49]);

        Assert.Equal(expected, resident.Fill(rows, resident.Places(rows)).data<float>().ToArray());
    }

    [Fact]
    public void Next_Batch_HasTheShapesOfTheOtherSampler()
    {
        using DisposeScope scope = NewDisposeScope();
        using ResidentBatchSampler resident = Resident(1, 0.25);
        using BatchSampler inMemory = Over((encoding, table, layout) => new BatchSampler(encoding, table, layout, _options, 1, CPU, 0.25));

        TrainingBatch found = resident.Next(), expected = inMemory.Next();

        Assert.Equal(Tensors(expected).Select(t => t.ToString()), Tensors(found).Select(t => t.ToString()));
        Assert.Equal(0, found.Entries.Count);
    }

    [Fact]
    public void Next_Noise_IsDistributedAsItShould()
    {
        using DisposeScope scope = NewDisposeScope();
        using ResidentBatchSampler sampler = Resident(1, 0.25);
        TrainingBatch[] batches = [.. Enumerable.Range(0, 100).Select(_ => sampler.Next())];

        double[] noise = Values(batches, b => b.Noise), gumbel = Values(batches, b => b.Gumbel), mix = Values(batches, b => b.Mix);
        double[] masks = Values(batches, b => cat([.. b.Masks!]));

        Assert.InRange(noise.Average(), -0.02, 0.02); // 70,000 of them: ± 0.004
        Assert.InRange(noise.Average(x => x * x), 0.97, 1.03);
        Assert.InRange(noise.Count(x => x < -1.959964) / (double)noise.Length, 0.022, 0.028); // 0.025
        Assert.InRange(gumbel.Average(), 0.56, 0.60); // Euler's constant, 0.577
        Assert.InRange(gumbel.Count(x => x < 0) / (double)gumbel.Length, 0.358, 0.378); // 1/e
        Assert.InRange(mix.Average(), 0.46, 0.54); // 2,000 of them: ± 0.0065
        Assert.InRange(masks.Count(x => x == 0) / (double)masks.Length, 0.24, 0.26);
        Assert.All(masks, m => Assert.True(m == 0 || Math.Abs(m - (4 / 3.0)) < 1e-6));
    }

    [Fact]
    public void Next_SameSeed_SameBatchesOverManyDraws()
    {
        using DisposeScope scope = NewDisposeScope();
        using ResidentBatchSampler one = Resident(3), two = Resident(3), other = Resident(4);

        for (int i = 0; i < 40; i++)
        {
            float[] expected = All(one.Next());
            Assert.Equal(expected, All(two.Next()));
            Assert.NotEqual(expected, All(other.Next()));
        }
    }

    [CudaFact]
    [Trait("Device", "Cuda")]
    public void Next_OnCuda_DrawsTheBatchesOfTheCpu()
    {
        using DisposeScope scope = NewDisposeScope();
        using ResidentBatchSampler near = Resident(3, 0.25), far = Resident(3, 0.25, CUDA);

        for (int i = 0; i < 40; i++)
        {
            TrainingBatch expected = near.Next(), found = far.Next();
            Assert.All(Tensors(found), t => Assert.Equal(DeviceType.CUDA, t.device_type));
            Assert.Equal(expected.Real.data<float>().ToArray(), found.Real.cpu().data<float>().ToArray());
            Assert.Equal(expected.Condition.data<float>().ToArray(), found.Condition.cpu().data<float>().ToArray());
            Assert.All(Tensors(expected).Zip(Tensors(found)), p => Assert.True(p.First.allclose(p.Second.cpu())));
        }
    }

    [Fact]
    public void Next_Successive_Differ()
    {
        using DisposeScope scope = NewDisposeScope();
        using ResidentBatchSampler sampler = Resident(1);

        string[] batches = [.. Enumerable.Range(0, 70).Select(_ => string.Join(' ', All(sampler.Next())))];

        Assert.Equal(70, batches.Distinct().Count());
    }

    [Fact]
    public void Next_UniformNoise_LiesBetweenMinusOneAndOne()
    {
        using DisposeScope scope = NewDisposeScope();
        GanOptions uniform = _options.Copy();
        uniform.Network.LatentDistribution = LatentDistribution.Uniform;
        using ResidentBatchSampler sampler = Over((encoding, table, layout) => new ResidentBatchSampler(encoding, table, layout, uniform, 1, CPU));

        double[] noise = Values([.. Enumerable.Range(0, 100).Select(_ => sampler.Next())], b => b.Noise);

        Assert.All(noise, v => Assert.InRange(v, -1, 1));
        Assert.InRange(noise.Average(x => x * x), 0.323, 0.343); // a third
    }

    [Fact]
    public void Dispose_AfterBatches_LeavesNothingBehind()
    {
        long left = LiveTensors.LeftBy(() =>
        {
            using DisposeScope scope = NewDisposeScope();
            using ResidentBatchSampler sampler = Resident(1, 0.5);
            for (int i = 0; i < 40; i++)
            {
                sampler.Next();
            }
        });

        Assert.Equal(0, left);
    }

    private static ResidentBatchSampler Resident(int seed, double dropout = 0, Device? device = null) =>
        Over((encoding, table, layout) => new ResidentBatchSampler(encoding, table, layout, _options, seed, device ?? CPU, dropout));

    private static T Over<T>(Func<TableEncoding, EncodedTable, ConditionLayout, T> make)
    {
        TableData data = TestTables.Labeled(200);
        TableEncoding encoding = TableEncoding.Fit(data, new EncodingOptions(), CancellationToken.None);
        return make(encoding, encoding.Encode(data, 1, CancellationToken.None), new ConditionLayout(encoding, 0));
    }

    private static double[] Values(TrainingBatch[] batches, Func<TrainingBatch, Tensor> part) =>
        [.. batches.SelectMany(b => part(b).data<float>().ToArray()).Select(f => (double)f)];

    private static float[] All(TrainingBatch batch) => [.. Tensors(batch).SelectMany(t => t.data<float>().ToArray())];

    private static IEnumerable<Tensor> Tensors(TrainingBatch batch) =>
        [batch.Real, batch.Condition, batch.Noise, batch.Gumbel, batch.Mix, .. batch.Masks ?? []];
}
