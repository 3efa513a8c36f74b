using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.ML.Gan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>Writes what the reference needs to play the same game: arrays by name in one file, their shapes and the settings in another.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly string _folder;
    private readonly FileStream _data;
    private readonly List<object> _arrays = [];
    private int _batches;

    public Exchange(string folder)
    {
        _folder = folder;
        _data = File.Create(Path.Combine(folder, "data.bin"));
    }

    public void Add(string name, Tensor tensor) => Add<float>(name, tensor.detach().data<float>().ToArray(), tensor.shape, "float32");

    public void Add(string name, int[] values) => Add<int>(name, values, [values.Length], "int32");

    public void AddBatch(TrainingBatch batch)
    {
        string name = $"batch{_batches++}.";
        Add(name + "real", batch.Real);
        Add(name + "condition", batch.Condition);
        Add(name + "noise", batch.Noise);
        Add(name + "gumbel", batch.Gumbel);
        Add(name + "mix", batch.Mix);
    }

    /// <summary>Adds weights, running statistics, the table and the layout of a game.</summary>
    public void Add(Game game)
    {
        foreach ((string key, Tensor value) in game.Generator.state_dict().Concat(game.Discriminator.state_dict()).Where(e => e.Value.dtype == ScalarType.Float32))
        {
            Add(key, value);
        }

        int rows = game.Encoded.RowCount, width = game.Table.Encoding.Layout.Width;
        var matrix = new float[rows * width];
        game.Table.Encoding.Layout.Fill(game.Encoded, [.. Enumerable.Range(0, rows)], matrix);
        Add<float>("table", matrix, [rows, width], "float32");
        for (int g = 0; g < game.Table.Conditions.Columns.Count; g++)
        {
            Add($"components{g}", game.Encoded.Components[game.Table.Conditions.Columns[g]]);
        }
    }

    public void Save(Game game) => File.WriteAllText(Path.Combine(_folder, "settings.json"), JsonSerializer.Serialize(new
    {
        arrays = _arrays,
        batches = _batches,
        batch_size = game.Options.Training.BatchSize,
        threads = get_num_threads(),
        pack_size = game.Options.Network.PackSize,
        latent = game.Options.Network.LatentDimension,
        hidden = game.Options.Network.Width,
        layers = game.Options.Network.HiddenLayers,
        learning_rate = Game.LearningRate,
        penalty_weight = Game.PenaltyWeight,
        temperature = game.Head.Temperature,
        straight_through = game.Head.StraightThrough,
        scalars = game.Head.ScalarCount,
        spans = game.Head.Spans.Select(s => new[] { s.Offset, s.Width }),
        condition_offsets = game.Head.ConditionOffsets,
        condition_width = game.Table.Conditions.Width,
        groups = game.Table.Conditions.Spans.Select((s, g) => new[] { game.Table.Conditions.Offsets[g], s.Width }),
        label_group = game.Table.Conditions.LabelGroup,
    }));

    public void Dispose() => _data.Dispose();

    private void Add<T>(string name, ReadOnlySpan<T> values, long[] shape, string type)
        where T : struct
    {
        _arrays.Add(new { name, type, shape, offset = _data.Position });
        _data.Write(MemoryMarshal.AsBytes(values));
        _data.Flush();
    }
}
