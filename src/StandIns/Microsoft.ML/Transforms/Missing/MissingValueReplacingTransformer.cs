using System;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    /// <summary>Puts a value in the place of NaN.</summary>
    public sealed class MissingValueReplacingTransformer : OneToOneTransformerBase
    {
        private static readonly MethodInfo TypedGetter = typeof(MissingValueReplacingTransformer).GetMethod(nameof(GetterOf), BindingFlags.Static | BindingFlags.NonPublic);

        private readonly double[][] _replacements;

        internal MissingValueReplacingTransformer(IHostEnvironment env, InputOutputColumnPair[] columns, double[][] replacements)
            : base(env.Register(nameof(MissingValueReplacingTransformer)), columns) => _replacements = replacements;

        private MissingValueReplacingTransformer(IHostEnvironment env, ModelLoadContext ctx) : base(env.Register(nameof(MissingValueReplacingTransformer)), ctx)
            => _replacements = ColumnPairs.Select(_ => ModelValues.ReadArray<double>(ctx.Reader)).ToArray();

        internal static void CheckType(DataViewType itemType)
        {
            if (itemType != NumberDataViewType.Single && itemType != NumberDataViewType.Double)
                throw new ArgumentOutOfRangeException("inputSchema", $"Type '{itemType}' is not supported by NAReplaceTransform since it doesn't have an NA value");
        }

        private static MissingValueReplacingTransformer Create(IHostEnvironment env, ModelLoadContext ctx) => new MissingValueReplacingTransformer(env, ctx);

        private protected override DataViewSchema.DetachedColumn OutputColumn(int pair, DataViewSchema.Column input)
        {
            CheckType(input.Type.ItemTypeOf());
            int values = _replacements[pair].Length;
            if (values > 1 && input.Type.SlotCount() != values)
                throw GetterErrors.Mismatch("inputSchema", "input", input.Name, $"a vector of {values} slots", input.Type.ToString());
            return new DataViewSchema.DetachedColumn(ColumnPairs[pair].OutputColumnName, input.Type,
                input.Annotations.Keep(AnnotationKinds.SlotNames, AnnotationKinds.IsNormalized));
        }

        private protected override Delegate CreateGetter(int pair, DataViewSchema.Column input, DataViewRow row)
            => (Delegate)RowGetters.Call(TypedGetter, input.Type.ItemTypeOf().RawType, null, row, input, _replacements[pair]);

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(MissingValueReplacingTransformer));
            SaveColumns(ctx);
            foreach (double[] values in _replacements)
                ModelValues.WriteArray(ctx.Writer, values);
        }

        private static Delegate GetterOf<T>(DataViewRow row, DataViewSchema.Column input, double[] replacements) where T : INumberBase<T>
        {
            T[] values = Array.ConvertAll(replacements, T.CreateTruncating);
            // Zero is not missing, so a sparse vector stays as sparse as it is.
            return ItemGetters.MapSlots<T, T>(row, input, (item, slot) => !T.IsNaN(item) ? item : values.Length == 1 ? values[0] : values[slot], keepsZero: true);
        }
    }
}
