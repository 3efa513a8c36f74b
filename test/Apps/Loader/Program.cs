using System;
using System.Diagnostics;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Loader;

/// <summary>Loads a saved pipeline, applies it to a few rows, and prints what it says. Usage: Loader FILE, or LoaderBesideGan --fit</summary>
internal static partial class Program
{
    private static void Main(string[] args)
    {
        var mlContext = new MLContext();
        if (args is ["--fit"])
        {
            Fit(mlContext, mlContext.Data.LoadFromEnumerable(Reading.Rows(60)));
            return;
        }

        ITransformer pipeline = mlContext.Model.Load(args[0], out DataViewSchema _);
        IDataView rows = pipeline.Transform(mlContext.Data.LoadFromEnumerable(Reading.Rows(60)));
        Console.WriteLine(string.Join(' ', rows.Schema.Where(c => !c.IsHidden).Select(c => c.Name)));
        if (rows.Schema.GetColumnOrNull("Score") is not null)
        {
            foreach (float score in rows.GetColumn<float>("Score"))
            {
                Console.WriteLine(FormattableString.Invariant($"{score:R}"));
            }
        }

        Console.WriteLine(rows.GetColumn<float>("Age").Count());
        Console.WriteLine(string.Join(' ', AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name).Where(n => n is "Microsoft.ML.Gan")));
        Console.WriteLine(string.Join(' ', Process.GetCurrentProcess().Modules.Cast<ProcessModule>()
            .Select(m => m.ModuleName).Where(n => n.Contains("libtorch", StringComparison.OrdinalIgnoreCase))));
    }
    // Only the application beside the library can.
    static partial void Fit(MLContext mlContext, IDataView rows);
}
