using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.ML.Data
{
    /// <summary>A vector value, dense or sparse; its arrays are buffers that may be longer than what they hold and are reused from row to row.</summary>
    public readonly struct VBuffer<T> : IEnumerable
    {
        private readonly int _count;
        internal readonly T[] ValueBuffer;
        internal readonly int[] IndexBuffer;

        public readonly int Length;

        public VBuffer(int length, T[] values, int[] indices = null) : this(length, length, values, indices) { }

        public VBuffer(int length, int count, T[] values, int[] indices)
        {
            if (length < 0)
                throw new ArgumentException("The length must not be negative.", nameof(length));
            if (count < 0 || count > length)
                throw new ArgumentException("The count must lie between 0 and the length.", nameof(count));
            if ((values?.Length ?? 0) < count)
                throw new ArgumentException("There are fewer values than the count says.", nameof(values));
            if (count < length && (indices?.Length ?? 0) < count)
                throw new ArgumentException("There are fewer indices than the count says.", nameof(indices));
            Length = length;
            _count = count;
            ValueBuffer = values;
            IndexBuffer = indices;
        }

        public bool IsDense => _count == Length;

        public ReadOnlySpan<T> GetValues() => ValueBuffer.AsSpan(0, _count);

        /// <summary>The slots of <see cref="GetValues"/>, ascending; empty for a dense vector.</summary>
        public ReadOnlySpan<int> GetIndices() => IsDense ? default : IndexBuffer.AsSpan(0, _count);

        public void CopyToDense(ref VBuffer<T> destination)
        {
            VBufferEditor<T> editor = VBufferEditor.Create(ref destination, Length);
            CopyTo(editor.Values);
            destination = editor.Commit();
        }

        public void CopyTo(ref VBuffer<T> destination)
        {
            VBufferEditor<T> editor = VBufferEditor.Create(ref destination, Length, _count);
            GetValues().CopyTo(editor.Values);
            if (!IsDense)
                GetIndices().CopyTo(editor.Indices);
            destination = editor.Commit();
        }

        public void CopyTo(ref VBuffer<T> destination, int sourceIndex, int length)
        {
            if (sourceIndex < 0 || sourceIndex > Length)
                throw new ArgumentException("The index lies outside the vector.", nameof(sourceIndex));
            if (length < 0 || sourceIndex + length > Length)
                throw new ArgumentException("The range lies outside the vector.", nameof(length));

            // Dense and sparse alike are the stored items from 'first' up to 'last'.
            int first = IsDense ? sourceIndex : LowerBound(sourceIndex);
            int last = IsDense ? sourceIndex + length : LowerBound(sourceIndex + length);
            VBufferEditor<T> editor = VBufferEditor.Create(ref destination, length, last - first);
            GetValues().Slice(first, last - first).CopyTo(editor.Values);
            if (last - first < length)
                for (int i = first; i < last; i++)
                    editor.Indices[i - first] = IndexBuffer[i] - sourceIndex;
            destination = editor.Commit();
        }

        public void CopyTo(Span<T> destination) => CopyTo(destination, 0);

        public void CopyTo(Span<T> destination, int destinationIndex, T defaultValue = default)
        {
            if (destinationIndex < 0 || destinationIndex > destination.Length - Length)
                throw new ArgumentException("Not enough room for the vector.", nameof(destination));
            Span<T> target = destination.Slice(destinationIndex, Length);
            if (IsDense)
            {
                GetValues().CopyTo(target);
                return;
            }
            target.Fill(defaultValue);
            for (int i = 0; i < _count; i++)
                target[IndexBuffer[i]] = ValueBuffer[i];
        }

        public static void Copy(T[] source, int sourceIndex, ref VBuffer<T> destination, int length)
        {
            VBufferEditor<T> editor = VBufferEditor.Create(ref destination, length);
            source.AsSpan(sourceIndex, length).CopyTo(editor.Values);
            destination = editor.Commit();
        }

        public IEnumerable<KeyValuePair<int, T>> Items(bool all = false)
        {
            if (IsDense || !all)
            {
                for (int i = 0; i < _count; i++)
                    yield return new KeyValuePair<int, T>(IsDense ? i : IndexBuffer[i], ValueBuffer[i]);
                yield break;
            }
            for (int slot = 0, i = 0; slot < Length; slot++)
                yield return new KeyValuePair<int, T>(slot, i < _count && IndexBuffer[i] == slot ? ValueBuffer[i++] : default);
        }

        public IEnumerable<T> DenseValues()
        {
            foreach (KeyValuePair<int, T> item in Items(all: true))
                yield return item.Value;
        }

        public void GetItemOrDefault(int index, ref T destination) => destination = GetItemOrDefault(index);

        public T GetItemOrDefault(int index)
        {
            if ((uint)index >= (uint)Length)
                throw new ArgumentException("The index lies outside the vector.", nameof(index));
            if (IsDense)
                return ValueBuffer[index];
            int i = LowerBound(index);
            return i < _count && IndexBuffer[i] == index ? ValueBuffer[i] : default;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public IEnumerator GetEnumerator() => DenseValues().GetEnumerator();

        public override string ToString()
            => IsDense ? $"Dense vector of size {Length}" : $"Sparse vector of size {Length}, {_count} explicit values";

        private int LowerBound(int slot)
        {
            int i = GetIndices().BinarySearch(slot);
            return i >= 0 ? i : ~i;
        }
    }
}
