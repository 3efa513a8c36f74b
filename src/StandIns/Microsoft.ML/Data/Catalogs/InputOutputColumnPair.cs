using System;

namespace Microsoft.ML
{
    public sealed class InputOutputColumnPair
    {
        public InputOutputColumnPair(string outputColumnName, string inputColumnName = null)
        {
            ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
            OutputColumnName = outputColumnName;
            InputColumnName = inputColumnName ?? outputColumnName;
        }

        public string InputColumnName { get; }

        public string OutputColumnName { get; }
    }
}
