using System;

namespace Microsoft.ML.Data
{
    /// <summary>Gives write access to the buffers of a vector, enlarging them only where they are too small.</summary>
    public static class VBufferEditor
    {
        public static VBufferEditor<T> CreateFromBuffer<T>(ref VBuffer<T> destination)
            => new VBufferEditor<T>(destination.Length, destination.GetValues().Length, destination.ValueBuffer, destination.IndexBuffer,
                withIndices: !destination.IsDense, createdNewValues: false, createdNewIndices: false);

        public static VBufferEditor<T> Create<T>(ref VBuffer<T> destination, int newLogicalLength, int? valuesCount = null,
            int? maxValuesCapacity = null, bool keepOldOnResize = false, bool requireIndicesOnDense = false)
        {
            int count = valuesCount ?? newLogicalLength;
            if (count < 0 || count > newLogicalLength)
                throw new ArgumentException("The count must lie between 0 and the length.", nameof(valuesCount));
            int capacity = Math.Max(count, maxValuesCapacity ?? newLogicalLength);

            T[] values = destination.ValueBuffer;
            bool newValues = Enlarge(ref values, count, capacity, keepOldOnResize);
            int[] indices = destination.IndexBuffer;
            bool withIndices = count < newLogicalLength || requireIndicesOnDense;
            bool newIndices = withIndices && Enlarge(ref indices, count, capacity, keepOldOnResize);
            return new VBufferEditor<T>(newLogicalLength, count, values, indices, withIndices, newValues, newIndices);
        }

        private static bool Enlarge<T>(ref T[] buffer, int count, int capacity, bool keepOld)
        {
            if ((buffer?.Length ?? 0) >= count)
                return false;
            // Doubling keeps a row-by-row growth cheap without reserving the whole logical length of a very sparse vector.
            var larger = new T[Math.Min(capacity, Math.Max(count, 2 * (buffer?.Length ?? 0)))];
            if (keepOld)
                buffer?.CopyTo(larger, 0);
            buffer = larger;
            return true;
        }
    }

    public readonly ref struct VBufferEditor<T>
    {
        private readonly int _length;
        private readonly T[] _values;
        private readonly int[] _indices;

        public readonly Span<T> Values;
        public readonly Span<int> Indices;

        internal VBufferEditor(int length, int count, T[] values, int[] indices, bool withIndices, bool createdNewValues, bool createdNewIndices)
        {
            _length = length;
            _values = values;
            _indices = indices;
            Values = values.AsSpan(0, count);
            Indices = withIndices ? indices.AsSpan(0, count) : default;
            CreatedNewValues = createdNewValues;
            CreatedNewIndices = createdNewIndices;
        }

        public bool CreatedNewValues { get; }

        public bool CreatedNewIndices { get; }

        public VBuffer<T> Commit() => CommitTruncated(Values.Length);

        public VBuffer<T> CommitTruncated(int physicalValuesCount) => new VBuffer<T>(_length, physicalValuesCount, _values, _indices);
    }
}
