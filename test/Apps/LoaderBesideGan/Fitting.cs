using System;
using Microsoft.ML.Gan;

namespace Microsoft.ML.Gan.Loader;

internal static partial class Program
{
    // There is no libtorch among the files of this application.
    static partial void Fit(MLContext mlContext, IDataView rows)
    {
        try
        {
            mlContext.Gan().Fit(rows).Dispose();
            Console.WriteLine("fitted");
        }
        catch (DllNotFoundException refusal)
        {
            Console.WriteLine(refusal.Message);
        }
    }
}
