using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;

namespace Samples.WebApi;

/// <summary>Serves synthetic rows of a saved model over HTTP. Usage: WebApi [--train] [--Section:Option VALUE]...</summary>
internal static class Program
{
    private const string Train = "--train";
    private const int UserErrorCode = 2;

    private static Task<int> Main(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <summary>Serves until the process is told to end.</summary>
    /// <returns>The exit code: 0, or 2 for something the user can put right.</returns>
    internal static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            await using WebApplication app = SyntheticDataApp.Build([.. args.Where(a => a != Train)]);
            if (args.Contains(Train))
            {
                AdultModel.Train(SyntheticDataApp.ModelPath(app), output);
            }

            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException e)
        {
            error.WriteLine(e.Message);
            error.WriteLine($"With {Train} a small model of the UCI Adult table is made first.");
            return UserErrorCode;
        }
        catch (IOException e)
        {
            // The address is in use, or the model cannot be written.
            error.WriteLine(e.Message);
            return UserErrorCode;
        }
    }
}
