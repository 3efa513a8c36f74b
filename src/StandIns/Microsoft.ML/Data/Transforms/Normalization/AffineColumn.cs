using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Numerics;
using Microsoft.ML.Transforms;

namespace Microsoft.ML.Data
{
    /// <summary>The scale and offset of each slot of a column of Single or Double.</summary>
    internal abstract class AffineColumn
    {
        public DataViewType Type { get; private init; }

        public static AffineColumn Create(DataViewType type, SlotStatistics statistics, SlotScaling scaling)
        {
            var slots = Enumerable.Range(0, statistics.Slots).Select(i => scaling(statistics.Of(i))).ToArray();
            return type.ItemTypeOf() == NumberDataViewType.Single
                ? new Of<float>(type, Array.ConvertAll(slots, s => (float)s.Scale), Array.ConvertAll(slots, s => (float)s.Offset))
                : new Of<double>(type, Array.ConvertAll(slots, s => s.Scale), Array.ConvertAll(slots, s => s.Offset));
        }

        public static AffineColumn Load(BinaryReader reader)
        {
            DataViewType type = ModelTypes.Read(reader);
            return type.ItemTypeOf() == NumberDataViewType.Single
                ? new Of<float>(type, ModelValues.ReadArray<float>(reader), ModelValues.ReadArray<float>(reader))
                : new Of<double>(type, ModelValues.ReadArray<double>(reader), ModelValues.ReadArray<double>(reader));
        }

        public abstract NormalizingTransformer.NormalizerModelParametersBase Parameters { get; }

        public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column column);

        public abstract void Save(BinaryWriter writer);

        private sealed class Of<T> : AffineColumn where T : INumberBase<T>
        {
            private readonly T[] _scale;
            private readonly T[] _offset;

            public Of(DataViewType type, T[] scale, T[] offset)
            {
                Type = type;
                _scale = scale;
                _offset = offset;
            }

            public override NormalizingTransformer.NormalizerModelParametersBase Parameters
                => Type is VectorDataViewType
                    ? new NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<T>>(_scale.ToImmutableArray(), _offset.ToImmutableArray())
                    : new NormalizingTransformer.AffineNormalizerModelParameters<T>(_scale[0], _offset[0]);

            public override Delegate CreateGetter(DataViewRow row, DataViewSchema.Column column)
                => ItemGetters.MapSlots<T, T>(row, column, (value, slot) => (value - _offset[slot]) * _scale[slot], _offset.All(T.IsZero));

            public override void Save(BinaryWriter writer)
            {
                ModelTypes.Write(writer, Type);
                ModelValues.WriteArray(writer, _scale);
                ModelValues.WriteArray(writer, _offset);
            }
        }
    }
}
