using System;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Reads the parts of a concatenation and joins them; the result is sparse when at most half of it is explicit.</summary>
    internal static class ConcatenationGetter
    {
        private delegate VBuffer<T> Part<T>();

        public static Delegate Create<T>(DataViewRow row, DataViewSchema.Column[] inputs)
        {
            Part<T>[] parts = inputs.Select(c => PartOf<T>(row, c)).ToArray();
            var values = new VBuffer<T>[parts.Length];
            return (ValueGetter<VBuffer<T>>)((ref VBuffer<T> destination) =>
            {
                int length = 0, count = 0;
                for (int i = 0; i < parts.Length; i++)
                {
                    values[i] = parts[i]();
                    length += values[i].Length;
                    count += values[i].GetValues().Length;
                }
                if (count > length / 2)
                    JoinDense(values, length, ref destination);
                else
                    JoinSparse(values, length, count, ref destination);
            });
        }

        private static Part<T> PartOf<T>(DataViewRow row, DataViewSchema.Column column)
        {
            if (column.Type is VectorDataViewType)
            {
                ValueGetter<VBuffer<T>> vector = row.GetGetter<VBuffer<T>>(column);
                VBuffer<T> buffer = default;
                return () =>
                {
                    vector(ref buffer);
                    return buffer;
                };
            }
            ValueGetter<T> scalar = row.GetGetter<T>(column);
            var one = new T[1];
            return () =>
            {
                scalar(ref one[0]);
                return new VBuffer<T>(1, one);
            };
        }

        private static void JoinDense<T>(VBuffer<T>[] parts, int length, ref VBuffer<T> destination)
        {
            VBufferEditor<T> editor = VBufferEditor.Create(ref destination, length);
            int first = 0;
            foreach (VBuffer<T> part in parts)
            {
                part.CopyTo(editor.Values, first);
                first += part.Length;
            }
            destination = editor.Commit();
        }

        private static void JoinSparse<T>(VBuffer<T>[] parts, int length, int count, ref VBuffer<T> destination)
        {
            VBufferEditor<T> editor = VBufferEditor.Create(ref destination, length, count);
            int first = 0, next = 0;
            foreach (VBuffer<T> part in parts)
            {
                ReadOnlySpan<T> items = part.GetValues();
                for (int i = 0; i < items.Length; i++, next++)
                {
                    editor.Values[next] = items[i];
                    editor.Indices[next] = first + (part.IsDense ? i : part.GetIndices()[i]);
                }
                first += part.Length;
            }
            destination = editor.Commit();
        }
    }
}
