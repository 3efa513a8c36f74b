using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Prints what a call from C# costs over the same call in a loop of C++. Usage: Binding [ROUNDS] [CALLS]</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        int rounds = Argument(args, 0, 600), calls = Argument(args, 1, 500);
        using var scope = torch.NewDisposeScope();
        var one = torch.ones([1]);
        var square = torch.rand([10, 10]);
        var weights = torch.rand([10, 10]).requires_grad_();
        Operator[] operators =
        [
            new("add, 1 element", "add", 0, one, one, (a, b) => a.add(b)),
            new("softmax, 10 x 10", "softmax", 1, square, square, (a, b) => a.softmax(1)),
            new("mm with gradient, 10 x 10", "mm", 2, weights, square, (a, b) => a.mm(b)),
            new("narrow to 1 row of 10", "narrow", 3, square, square, (a, b) => a.narrow(0, 0, 1)),
        ];
        for (int i = 0; i < rounds; i++)
        {
            foreach (Operator each in operators)
            {
                each.Round(calls);
            }
        }

        Print(operators, rounds, calls);
        return 0;
    }

    private static void Print(Operator[] operators, int rounds, int calls)
    {
        Console.WriteLine($"Nanoseconds per call, best of {rounds} rounds of {calls} calls; overhead is the slower way over C++.");
        Console.WriteLine();
        Console.WriteLine($"{"operator",-28}{"C++",8}{"C# using",10}{"C# scope",10}{"overhead",10}");
        foreach (Operator each in operators)
        {
            Console.WriteLine(
                $"{each.Name,-28}{Whole(each.Native),8}{Whole(each.Using),10}{Whole(each.Scope),10}{Whole(each.Overhead),10}");
        }

        if (!NativeLoop.Exists)
        {
            Console.WriteLine("There is no C++ loop in this reference set; only the stand-in for TorchSharp brings one.");
        }

        var figures = new Dictionary<string, object?> { ["name"] = "binding" };
        foreach (Operator each in operators)
        {
            figures[each.Key + "_overhead_us"] = Microseconds(each.Overhead);
        }

        figures["max_overhead_us"] = Microseconds(operators.Max(o => o.Overhead));
        Console.WriteLine();
        Console.WriteLine(JsonSerializer.Serialize(figures));
    }

    private static int Argument(string[] args, int index, int standard) =>
        index < args.Length ? int.Parse(args[index], CultureInfo.InvariantCulture) : standard;

    private static string Whole(double? nanoseconds) => nanoseconds?.ToString("F0", CultureInfo.InvariantCulture) ?? "-";

    private static double? Microseconds(double? nanoseconds) => nanoseconds is { } given ? Math.Round(given / 1000, 3) : null;
}
