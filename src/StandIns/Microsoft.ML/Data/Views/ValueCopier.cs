using System.Reflection;

namespace Microsoft.ML.Data
{
    internal delegate void ValueCopier<TValue>(in TValue source, ref TValue destination);

    /// <summary>Copies a value so that source and destination share no buffer.</summary>
    internal static class ValueCopier
    {
        private static readonly MethodInfo Vector = typeof(ValueCopier).GetMethod(nameof(ForVector), BindingFlags.Static | BindingFlags.NonPublic);

        public static ValueCopier<TValue> For<TValue>()
        {
            if (typeof(TValue).IsGenericType && typeof(TValue).GetGenericTypeDefinition() == typeof(VBuffer<>))
                return (ValueCopier<TValue>)RowGetters.Call(Vector, typeof(TValue).GetGenericArguments()[0], null);
            return (in TValue source, ref TValue destination) => destination = source;
        }

        private static ValueCopier<VBuffer<TItem>> ForVector<TItem>()
            => (in VBuffer<TItem> source, ref VBuffer<TItem> destination) => source.CopyTo(ref destination);
    }
}
