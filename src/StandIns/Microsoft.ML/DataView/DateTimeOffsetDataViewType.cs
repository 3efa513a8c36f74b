using System;

namespace Microsoft.ML.Data
{
    public sealed class DateTimeOffsetDataViewType : PrimitiveDataViewType
    {
        private DateTimeOffsetDataViewType() : base(typeof(DateTimeOffset)) { }

        public static DateTimeOffsetDataViewType Instance { get; } = new DateTimeOffsetDataViewType();

        public override bool Equals(DataViewType other) => other == this;

        public override string ToString() => "DateTimeOffset";
    }
}
