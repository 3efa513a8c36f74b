using System;
using System.IO;
using System.Linq;
using System.Threading;
using Samples.Demo;
using Samples.Evaluate;
using Samples.Mnist;
using Samples.Output;
using Samples.Synthesize;

namespace Samples;

/// <summary>Runs one command by name.</summary>
internal static class Program
{
    private const int UserErrorCode = 2;
    private const int CanceledCode = 130;

    private static int Main(string[] args)
    {
        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            // The first Ctrl+C asks, the second ends the process at once.
            key.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        };
        return Run(args, Console.Out, Console.Error, cancellation.Token);
    }

    /// <summary>Runs the command the arguments name; the demo without any.</summary>
    /// <returns>The exit code: 0, 2 for something the user can put right, 130 when canceled.</returns>
    internal static int Run(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            string command = args.Length == 0 ? "demo" : args[0];
            string[] rest = args.Length == 0 ? [] : args[1..];
            switch (command)
            {
                case "demo":
                    DemoCommand.Run(DemoOptions.Parse(rest), output, cancellationToken);
                    return 0;
                case "synthesize":
                    SynthesizeCommand.Run(SynthesizeOptions.Parse(rest), output, cancellationToken);
                    return 0;
                case "evaluate":
                    EvaluateCommand.Run(EvaluateOptions.Parse(rest), output, cancellationToken);
                    return 0;
                case "mnist":
                    MnistCommand.Run(MnistOptions.Parse(rest), output, cancellationToken);
                    return 0;
                case "help" or "--help" or "-h":
                    WriteHelp(output);
                    return 0;
                default:
                    Example example = Array.Find(Example.All, e => e.Name == command) ?? throw UnknownCommand(command);
                    example.Run(ExampleOptions.Parse(example, rest), output, cancellationToken);
                    return 0;
            }
        }
        catch (UserError e)
        {
            error.WriteLine(e.Message);
            return UserErrorCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DllNotFoundException)
        {
            error.WriteLine(e.Message);
            return UserErrorCode;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Canceled; no file was written but those told of above.");
            return CanceledCode;
        }
    }

    private static UserError UnknownCommand(string command) => new(
        $"'{command}' is not a command; the commands are demo, synthesize, evaluate, mnist, {string.Join(", ", Example.All.Select(e => e.Name))} and help.");

    private static void WriteHelp(TextWriter output)
    {
        output.WriteLine("Commands:");
        Paragraph.Write(output, DemoOptions.Usage, "  ", "      ");
        output.WriteLine("      Augments an imbalanced table inside a pipeline and compares it with other remedies.");
        Paragraph.Write(output, SynthesizeOptions.Usage, "  ", "      ");
        output.WriteLine("      Learns any CSV file with a header and writes a synthetic one with the same columns.");
        Paragraph.Write(output, EvaluateOptions.Usage, "  ", "      ");
        output.WriteLine("      Says what the rows of a synthetic CSV file are worth beside those of the real one.");
        Paragraph.Write(output, MnistOptions.Usage, "  ", "      ");
        output.WriteLine("      Learns to write digits, with perceptrons and with convolutions, and has them judged by a classifier.");
        foreach (Example example in Example.All)
        {
            output.WriteLine($"  {example.Usage}");
            output.WriteLine($"      {example.Help}");
        }

        output.WriteLine("  help");
    }
}
