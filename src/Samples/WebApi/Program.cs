using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Samples.WebApi;

/// <summary>Serves synthetic rows of a saved model over HTTP. Usage: WebApi [--train] [--Section:Option VALUE]...</summary>
internal static class Program
{
    private const string Train = "--train";
    private const int UserErrorCode = 2;

    private static async Task<int> Main(string[] args)
    {
        try
        {
            await using WebApplication app = SyntheticDataApp.Build([.. args.Where(a => a != Train)]);
            if (args.Contains(Train))
            {
                AdultModel.Train(SyntheticDataApp.ModelPath(app), Console.Out);
            }

            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException e)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine($"With {Train} a small model of the UCI Adult table is made first.");
            return UserErrorCode;
        }
        catch (IOException e)
        {
            // The address is in use, or the model cannot be written.
            Console.Error.WriteLine(e.Message);
            return UserErrorCode;
        }
    }
}
