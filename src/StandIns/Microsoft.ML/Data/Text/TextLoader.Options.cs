namespace Microsoft.ML.Data
{
    public sealed partial class TextLoader
    {
        /// <summary>A column: its type, and the fields it is read from. Several fields, or a range with two ends, make a vector.</summary>
        public sealed class Column
        {
            public string Name;
            public Range[] Source;
            public KeyCount KeyCount;

            public Column() { }

            public Column(string name, DataKind dataKind, int index) : this(name, dataKind, new[] { new Range(index) }) { }

            public Column(string name, DataKind dataKind, int minIndex, int maxIndex) : this(name, dataKind, new[] { new Range(minIndex, maxIndex) }) { }

            public Column(string name, DataKind dataKind, Range[] source, KeyCount keyCount = null)
            {
                Name = name;
                DataKind = dataKind;
                Source = source;
                KeyCount = keyCount;
            }

            public DataKind DataKind { get; set; } = DataKind.Single;
        }

        /// <summary>Fields of a line, by index, both ends included.</summary>
        public sealed class Range
        {
            public int Min;
            public int? Max;
            public bool AutoEnd;
            public bool VariableEnd;
            public bool AllOther;
            public bool ForceVector;

            public Range() { }

            public Range(int index)
            {
                Min = index;
                Max = index;
            }

            public Range(int min, int? max)
            {
                Min = min;
                Max = max;
                AutoEnd = max == null;
                ForceVector = true;
            }
        }

        public class Options
        {
            public bool AllowQuoting;
            public bool AllowSparse;
            public int? InputSize;
            public char[] Separators = { '\t' };
            public char DecimalMarker = '.';
            public Column[] Columns;
            public bool TrimWhitespace;
            public bool HasHeader;
            public bool UseThreads = true;
            public bool ReadMultilines;
            public string HeaderFile;
            public long? MaxRows;
            public char EscapeChar = '"';
            public bool MissingRealsAsNaNs;

            public Options() { }

            internal Options Clone() => (Options)MemberwiseClone();
        }
    }
}
