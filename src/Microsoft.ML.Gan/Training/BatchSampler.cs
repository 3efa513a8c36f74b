using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>Draws the rows, conditions and noise of one update.</summary>
internal sealed class BatchSampler
{
    private readonly TableEncoding _encoding;
    private readonly EncodedTable _table;
    private readonly ConditionLayout _layout;
    private readonly ConditionSampler _conditions;
    private readonly RandomSource _random;
    private readonly torch.Generator _noise;
    private readonly Device _device;
    private readonly int _latentDimension;
    private readonly int[] _rows;
    private readonly float[] _matrix;
    private readonly float[] _condition;

    /// <summary>Makes a sampler of batches.</summary>
    public BatchSampler(
        TableEncoding encoding, EncodedTable table, ConditionLayout layout, GanOptions options, int seed, torch.Generator noise, Device device)
    {
        (_encoding, _table, _layout, _noise, _device) = (encoding, table, layout, noise, device);
        _conditions = new ConditionSampler(layout, table);
        _random = new RandomSource(seed, "training rows");
        _latentDimension = options.Network.LatentDimension;
        _rows = new int[options.Training.BatchSize];
        _matrix = new float[_rows.Length * encoding.Layout.Width];
        _condition = new float[_rows.Length * layout.Width];
    }

    /// <summary>Draws a batch; its tensors belong to the scope of the caller.</summary>
    public TrainingBatch Next()
    {
        _conditions.Draw(_rows, _condition, _random);
        _encoding.Layout.Fill(_table, _rows, _matrix);
        return new TrainingBatch(
            tensor(_matrix, [_rows.Length, _encoding.Layout.Width], device: _device),
            tensor(_condition, [_rows.Length, _layout.Width], device: _device),
            randn([_rows.Length, _latentDimension], device: _device, generator: _noise));
    }
}
