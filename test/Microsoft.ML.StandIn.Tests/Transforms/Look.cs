using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.StandIn.Tests.Data;

namespace Microsoft.ML.StandIn.Tests.Transforms
{
    /// <summary>Ways to look at what a transform made.</summary>
    internal static class Look
    {
        /// <summary>The values of a vector column, row by row, dense.</summary>
        public static List<T[]> Vectors<T>(this IDataView view, string column)
        {
            var rows = new List<T[]>();
            using DataViewRowCursor cursor = view.GetRowCursor(new[] { view.Schema[column] });
            ValueGetter<VBuffer<T>> getter = cursor.GetGetter<VBuffer<T>>(view.Schema[column]);
            VBuffer<T> value = default;
            while (cursor.MoveNext())
            {
                getter(ref value);
                rows.Add(value.DenseValues().ToArray());
            }
            return rows;
        }

        /// <summary>The raw values of a scalar column: keys as they are stored, text as text.</summary>
        public static List<T> Raw<T>(this IDataView view, string column)
        {
            var rows = new List<T>();
            using DataViewRowCursor cursor = view.GetRowCursor(new[] { view.Schema[column] });
            ValueGetter<T> getter = cursor.GetGetter<T>(view.Schema[column]);
            T value = default;
            while (cursor.MoveNext())
            {
                getter(ref value);
                rows.Add(value);
            }
            return rows;
        }

        public static string[] SlotNames(this DataViewSchema.Column column)
        {
            VBuffer<ReadOnlyMemory<char>> names = default;
            column.GetSlotNames(ref names);
            return names.DenseValues().Select(n => n.ToString()).ToArray();
        }

        public static string[] KeyTexts(this DataViewSchema.Column column)
        {
            VBuffer<ReadOnlyMemory<char>> values = default;
            column.GetKeyValues(ref values);
            return values.DenseValues().Select(v => v.ToString()).ToArray();
        }

        public static int[] CategoricalRanges(this DataViewSchema.Column column)
        {
            VBuffer<int> ranges = default;
            column.Annotations.GetValue("CategoricalSlotRanges", ref ranges);
            return ranges.DenseValues().ToArray();
        }

        public static string[] AnnotationNames(this DataViewSchema.Column column)
            => column.Annotations.Schema.Select(a => a.Name).Order(StringComparer.Ordinal).ToArray();

        public static ITransformer SaveAndLoad(this MLContext context, ITransformer model, DataViewSchema schema)
        {
            using var stream = new MemoryStream();
            context.Model.Save(model, schema, stream);
            stream.Position = 0;
            return new MLContext().Model.Load(stream, out _);
        }

        /// <summary>What an estimator says of its output before it is fitted, one line per column.</summary>
        public static string[] ForetoldShape(IEstimator<ITransformer> estimator, IDataView view)
        {
            var probe = new Probe();
            new EstimatorChain<ITransformer>().Append(estimator).Append(probe).Fit(view);
            return Lines(probe.Shape);
        }

        /// <summary>The same lines of the data.</summary>
        public static string[] ActualShape(IDataView view)
        {
            var probe = new Probe();
            new EstimatorChain<ITransformer>().Append(probe).Fit(view);
            return Lines(probe.Shape);
        }

        private static string[] Lines(SchemaShape shape)
            => shape.Select(c => $"{c.Name}: {c.Kind} of {(c.IsKey ? "keys " : "")}{c.ItemType} ({string.Join(", ", c.Annotations.Select(a => a.Name).Order(StringComparer.Ordinal))})")
                .Order(StringComparer.Ordinal).ToArray();
    }
}
