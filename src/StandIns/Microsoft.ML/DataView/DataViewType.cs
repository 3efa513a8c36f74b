using System;

namespace Microsoft.ML.Data
{
    /// <summary>The type of a column; <see cref="RawType"/> is the .NET type its getters produce.</summary>
    public abstract class DataViewType : IEquatable<DataViewType>
    {
        private protected DataViewType(Type rawType) => RawType = rawType ?? throw new ArgumentNullException(nameof(rawType));

        public Type RawType { get; }

        public abstract bool Equals(DataViewType other);
    }

    public abstract class StructuredDataViewType : DataViewType
    {
        protected StructuredDataViewType(Type rawType) : base(rawType) { }
    }

    public abstract class PrimitiveDataViewType : DataViewType
    {
        protected PrimitiveDataViewType(Type rawType) : base(rawType)
        {
            if (typeof(IDisposable).IsAssignableFrom(rawType))
                throw new ArgumentException("A PrimitiveDataViewType cannot have a disposable RawType.", nameof(rawType));
        }
    }
}
