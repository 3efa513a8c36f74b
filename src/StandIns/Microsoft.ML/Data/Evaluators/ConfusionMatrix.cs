using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Microsoft.ML.Data
{
    /// <summary>Counts by actual class (rows) and predicted class (columns).</summary>
    public sealed class ConfusionMatrix
    {
        private readonly string[] _classNames;

        internal ConfusionMatrix(double[][] counts, string[] classNames)
        {
            Counts = counts;
            _classNames = classNames;
            NumberOfClasses = counts.Length;
            PerClassPrecision = Enumerable.Range(0, NumberOfClasses).Select(c => Share(counts[c][c], counts.Sum(row => row[c]))).ToArray();
            PerClassRecall = Enumerable.Range(0, NumberOfClasses).Select(c => Share(counts[c][c], counts[c].Sum())).ToArray();
        }

        public IReadOnlyList<double> PerClassPrecision { get; }

        public IReadOnlyList<double> PerClassRecall { get; }

        public IReadOnlyList<IReadOnlyList<double>> Counts { get; }

        public int NumberOfClasses { get; }

        public double GetCountForClassPair(int predictedClassIndicatorIndex, int actualClassIndicatorIndex)
            => Counts[actualClassIndicatorIndex][predictedClassIndicatorIndex];

        public string GetFormattedConfusionTable()
        {
            string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
            int width = Math.Max(8, _classNames.Max(n => n.Length) + 1);
            var table = new StringBuilder();
            void Line(string head, IEnumerable<string> cells, string last)
                => table.Append(head.PadRight(width)).Append("||").Append(string.Concat(cells.Select(c => c.PadLeft(width) + " |"))).Append(last).AppendLine();
            Line("TRUTH", _classNames, " Recall");
            for (int c = 0; c < NumberOfClasses; c++)
                Line(_classNames[c], Counts[c].Select(n => Number(n, "N0")), " " + Number(PerClassRecall[c], "F4"));
            Line("Precision", PerClassPrecision.Select(p => Number(p, "F4")), "");
            return table.ToString();
        }

        private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
    }
}
