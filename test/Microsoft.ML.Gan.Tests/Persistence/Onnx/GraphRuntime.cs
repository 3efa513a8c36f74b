using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

/// <summary>Runs exported graphs in ONNX Runtime, which must have nothing to warn of.</summary>
internal static class GraphRuntime
{
    private static readonly List<string> Warnings = [];

    private static readonly DOrtLoggingFunction Log = (_, severity, _, _, location, message) =>
    {
        lock (Warnings)
        {
            Warnings.Add($"{severity}, {location}, {message}");
        }
    };

    static GraphRuntime()
    {
        var options = new EnvironmentCreationOptions { logId = "test", logLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING, loggingFunction = Log };
        OrtEnv.CreateInstanceWithOptions(ref options);
    }

    /// <summary>Runs a graph once.</summary>
    /// <param name="model">The bytes of its file.</param>
    /// <param name="feeds">Its inputs by name.</param>
    /// <returns>Its outputs by name.</returns>
    public static Dictionary<string, RuntimeTensor> Run(byte[] model, Dictionary<string, RuntimeTensor> feeds)
    {
        lock (Warnings)
        {
            Warnings.Clear();
        }

        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        using var session = new InferenceSession(model, options);
        using var runOptions = new RunOptions();
        Dictionary<string, OrtValue> inputs = feeds.ToDictionary(feed => feed.Key, feed => feed.Value.ToValue());
        using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(runOptions, inputs, session.OutputNames);
        Dictionary<string, RuntimeTensor> results = session.OutputNames.Zip(outputs).ToDictionary(output => output.First, output => RuntimeTensor.Of(output.Second));
        foreach (OrtValue input in inputs.Values)
        {
            input.Dispose();
        }

        lock (Warnings)
        {
            Assert.True(Warnings.Count == 0, string.Join('\n', Warnings)); // of an input never read, a shape that is none, ...
        }

        return results;
    }
}
