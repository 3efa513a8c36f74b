using System;
using System.Globalization;
using System.Text.Json;
using Microsoft.ML.Gan.Benchmarks.Step;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks.Cuda;

/// <summary>Compares a step on a GPU with the same step on the CPU and in Python. Usage: cuda [ROUNDS] [STEPS] [DEVICE]</summary>
/// <remarks>With <c>cpu</c> as the device everything but the GPU is rehearsed. Without a GPU nothing is measured, and the result says so.</remarks>
internal static class CudaBenchmark
{
    private static readonly LossGap _mostFromCpu = new(1e-3, 2e-2);

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        int rounds = arguments.Number(0) ?? 7, steps = arguments.Number(1) ?? 200;
        string device = arguments.Word(2) ?? "cuda";
        if (device != "cpu" && !torch.cuda.is_available())
        {
            const string Reason = "libtorch finds no CUDA device here";
            Console.WriteLine($"Nothing was measured: {Reason}.");
            Console.WriteLine(JsonSerializer.Serialize(new { name = "cuda", skipped = Reason }));
            return 0;
        }

        (LearnedTable table, EncodedTable encoded) = Game.Prepare(new MLContext(seed: 1), null);
        Console.WriteLine($"Adult on {device}: {encoded.RowCount} rows, {table.Encoding.Layout.Width} wide encoded; batch 500, 2 x 256.");
        Console.WriteLine($"Steps per second on the clock, medians of {rounds} rounds of {steps} steps in turns.");
        Console.WriteLine();
        Console.WriteLine($"{"networks",-22}{"ours",8}{"Python",9}{"ratio",8}{"losses differ from the CPU's by: first step",46}{"20 steps",10}");
        DeviceComparison ten = Compare("CTGAN's, packs of 10", new NetworkOptions { PackSize = 10, GumbelTemperature = 0.2, StraightThrough = false });
        DeviceComparison one = Compare("default, single rows", new NetworkOptions());
        Console.WriteLine();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "cuda",
            device,
            ratio = Figures.Round(ten.Ratio, 3),
            steps_per_second = Math.Round(ten.Ours, 1),
            reference_steps_per_second = Figures.Round(ten.Reference, 1),
            first_loss_difference = ten.FromCpu.First,
            loss_difference = ten.FromCpu.All,
            single_ratio = Figures.Round(one.Ratio, 3),
            single_steps_per_second = Math.Round(one.Ours, 1),
            single_reference_steps_per_second = Figures.Round(one.Reference, 1),
            single_first_loss_difference = one.FromCpu.First,
            single_loss_difference = one.FromCpu.All,
        }));
        return ten.FromCpu.IsWithin(_mostFromCpu) && one.FromCpu.IsWithin(_mostFromCpu) ? 0 : 1;

        DeviceComparison Compare(string name, NetworkOptions network)
        {
            DeviceComparison result = DeviceComparison.Run(table, encoded, network, device, rounds, steps);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-22}{result.Ours,8:F1}{Figures.Text(result.Reference, "F1"),9}{Figures.Text(result.Ratio, "F3"),8}{result.FromCpu.First,46:E1}{result.FromCpu.All,10:E1}"));
            return result;
        }
    }
}
