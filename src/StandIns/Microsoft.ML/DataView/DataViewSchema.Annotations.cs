using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public sealed partial class DataViewSchema
    {
        /// <summary>Facts about a column, such as its slot names or key values: one row with a schema of its own.</summary>
        public sealed class Annotations
        {
            private readonly Delegate[] _getters;

            private Annotations(DataViewSchema schema, Delegate[] getters)
            {
                Schema = schema;
                _getters = getters;
            }

            public static Annotations Empty { get; } = new Annotations(new DataViewSchema(Array.Empty<DetachedColumn>()), Array.Empty<Delegate>());

            public DataViewSchema Schema { get; }

            public ValueGetter<TValue> GetGetter<TValue>(Column column)
            {
                if (column.Index >= _getters.Length)
                    throw new ArgumentException(nameof(column));
                return _getters[column.Index] as ValueGetter<TValue> ?? throw new InvalidOperationException("Invalid call to 'GetGetter'");
            }

            public void GetValue<TValue>(string kind, ref TValue value)
            {
                Column column = Schema.GetColumnOrNull(kind) ?? throw new InvalidOperationException("Invalid call to 'GetValue'");
                GetGetter<TValue>(column)(ref value);
            }

            public override string ToString() => string.Join(", ", Schema.Select(c => c.Name));

            public sealed class Builder
            {
                private readonly List<(DetachedColumn Column, Delegate Getter)> _items = new List<(DetachedColumn, Delegate)>();

                public Builder() { }

                public void Add(Annotations annotations, Func<string, bool> selector)
                {
                    if (annotations == null)
                        return;
                    ArgumentNullException.ThrowIfNull(selector);
                    foreach (Column column in annotations.Schema.Where(c => selector(c.Name)))
                        _items.Add((new DetachedColumn(column), annotations._getters[column.Index]));
                }

                public void Add<TValue>(string name, DataViewType type, ValueGetter<TValue> getter, Annotations annotations = null)
                    => Add(name, type, (Delegate)getter, annotations);

                public void Add(string name, DataViewType type, Delegate getter, Annotations annotations = null)
                {
                    var column = new DetachedColumn(name, type, annotations);
                    ArgumentNullException.ThrowIfNull(getter);
                    if (getter.GetType() != typeof(ValueGetter<>).MakeGenericType(type.RawType))
                        throw new ArgumentException($"The getter of a value of type {type} must give {type.RawType.FullName}.", nameof(getter));
                    _items.Add((column, getter));
                }

                public void AddPrimitiveValue<TValue>(string name, PrimitiveDataViewType type, TValue value, Annotations annotations = null)
                    => Add<TValue>(name, type, (ref TValue destination) => destination = value, annotations);

                public Annotations ToAnnotations()
                    => new Annotations(
                        new DataViewSchema(_items.Select(i => i.Column).ToArray()),
                        _items.Select(i => i.Getter).ToArray());
            }
        }
    }
}
