using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>What is known of a concatenation: slot names ("Column" or "Column.slot") and categorical ranges moved to their new place.</summary>
    internal static class ConcatenationAnnotations
    {
        public static DataViewSchema.DetachedColumn Describe(string name, PrimitiveDataViewType itemType, DataViewSchema.Column[] inputs)
        {
            if (inputs.Length == 1 && inputs[0].Type is VectorDataViewType)
                return new DataViewSchema.DetachedColumn(name, inputs[0].Type, inputs[0].Annotations);

            bool varies = inputs.Any(c => c.Type.SlotCount() == 0);
            int size = varies ? 0 : inputs.Sum(c => c.Type.SlotCount());
            var builder = new DataViewSchema.Annotations.Builder();
            if (itemType is NumberDataViewType && inputs.All(c => c.IsNormalized()))
                builder.AddPrimitiveValue(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, true);
            if (!varies && inputs.Any(c => c.Type is not VectorDataViewType || c.HasSlotNames()))
                builder.AddSlotNames(SlotNames(inputs, size));
            int[] ranges = varies ? Array.Empty<int>() : CategoricalRanges(inputs);
            if (ranges.Length > 0)
                builder.AddVector(AnnotationKinds.CategoricalSlotRanges, new VectorDataViewType(NumberDataViewType.Int32, ranges.Length / 2, 2), ranges);
            return new DataViewSchema.DetachedColumn(name, new VectorDataViewType(itemType, size), builder.ToAnnotations());
        }

        private static ReadOnlyMemory<char>[] SlotNames(DataViewSchema.Column[] inputs, int size)
        {
            var names = new ReadOnlyMemory<char>[size];
            int first = 0;
            foreach (DataViewSchema.Column input in inputs)
            {
                if (input.Type is not VectorDataViewType)
                {
                    names[first] = input.Name.AsMemory();
                }
                else if (input.HasSlotNames())
                {
                    VBuffer<ReadOnlyMemory<char>> own = default;
                    input.GetSlotNames(ref own);
                    foreach (KeyValuePair<int, ReadOnlyMemory<char>> slot in own.Items())
                        if (!slot.Value.IsEmpty)
                            names[first + slot.Key] = $"{input.Name}.{slot.Value}".AsMemory();
                }
                first += input.Type.SlotCount();
            }
            return names;
        }

        private static int[] CategoricalRanges(DataViewSchema.Column[] inputs)
        {
            var ranges = new List<int>();
            int first = 0;
            foreach (DataViewSchema.Column input in inputs)
            {
                if (input.Annotations.Schema.GetColumnOrNull(AnnotationKinds.CategoricalSlotRanges) != null)
                {
                    VBuffer<int> own = default;
                    input.Annotations.GetValue(AnnotationKinds.CategoricalSlotRanges, ref own);
                    ranges.AddRange(own.DenseValues().Select(slot => slot + first));
                }
                first += input.Type.SlotCount();
            }
            return ranges.ToArray();
        }
    }
}
