using System;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>Getters and generic calls where the type is only known as a <see cref="Type"/>.</summary>
    internal static class RowGetters
    {
        private static readonly MethodInfo TypedGetter = typeof(RowGetters).GetMethod(nameof(GetterOf), BindingFlags.Static | BindingFlags.NonPublic);

        /// <summary>The getter of a column with its own raw type.</summary>
        public static Delegate Of(DataViewRow row, DataViewSchema.Column column)
            => (Delegate)Call(TypedGetter, column.Type.RawType, null, row, column);

        /// <summary>Calls a generic method with one type argument, letting its exceptions through as they are.</summary>
        public static object Call(MethodInfo genericMethod, Type typeArgument, object target, params object[] arguments)
            => genericMethod.MakeGenericMethod(typeArgument).Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);

        private static Delegate GetterOf<TValue>(DataViewRow row, DataViewSchema.Column column) => row.GetGetter<TValue>(column);
    }
}
