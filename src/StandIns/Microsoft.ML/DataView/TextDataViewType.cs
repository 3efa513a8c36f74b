using System;

namespace Microsoft.ML.Data
{
    public sealed class TextDataViewType : PrimitiveDataViewType
    {
        private TextDataViewType() : base(typeof(ReadOnlyMemory<char>)) { }

        public static TextDataViewType Instance { get; } = new TextDataViewType();

        public override bool Equals(DataViewType other) => other == this;

        public override string ToString() => "String";
    }
}
