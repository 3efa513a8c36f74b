using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.ML.Data;

namespace Microsoft.ML.StandIn.Tests.Learning
{
    /// <summary>The numbers of Fixtures/learning.json, made by the script beside it.</summary>
    internal sealed class Fixture
    {
        private static readonly JsonElement All = Read();

        private readonly JsonElement _values;

        private Fixture(JsonElement values) => _values = values;

        public static Fixture Of(string name) => new Fixture(All.GetProperty(name));

        public double this[string name] => _values.GetProperty(name).GetDouble();

        public Fixture Part(string name) => new Fixture(_values.GetProperty(name));

        public double[] Vector(string name) => _values.GetProperty(name).Deserialize<double[]>();

        public double[][] Matrix(string name) => _values.GetProperty(name).Deserialize<double[][]>();

        public static float[] Singles(double[] values) => values.Select(v => (float)v).ToArray();

        private static JsonElement Read()
        {
            using Stream stream = typeof(Fixture).Assembly.GetManifestResourceStream("learning.json");
            return JsonDocument.Parse(stream).RootElement.Clone();
        }
    }

    internal sealed class Example
    {
        public bool Label { get; set; }
        public float Weight { get; set; }
        [VectorType(4)]
        public float[] Features { get; set; }
    }

    internal static class Examples
    {
        /// <summary>The 80 examples that the fixture's optima are for.</summary>
        public static IDataView Binary(MLContext context)
        {
            Fixture training = Fixture.Of("binaryTraining");
            double[] labels = training.Vector("labels"), weights = training.Vector("weights");
            return context.Data.LoadFromEnumerable(training.Matrix("features").Select((row, i)
                => new Example { Label = labels[i] == 1, Weight = (float)weights[i], Features = Fixture.Singles(row) }).ToArray());
        }
    }
}
