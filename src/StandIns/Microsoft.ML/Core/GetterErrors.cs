using System;

namespace Microsoft.ML.Data
{
    /// <summary>The refusals that rows, cursors and transformers share, to be thrown.</summary>
    internal static class GetterErrors
    {
        public static ArgumentOutOfRangeException Inactive(DataViewSchema.Column column)
            => new ArgumentOutOfRangeException(nameof(column), "requested column not active.");

        public static InvalidOperationException WrongType<TValue>(Type expected)
            => new InvalidOperationException($"Invalid TValue: '{typeof(TValue)}', expected type: '{expected}'.");

        /// <summary>The getter as what the caller asked for, or the refusal that names both types.</summary>
        public static ValueGetter<TValue> Cast<TValue>(Delegate getter)
            => getter as ValueGetter<TValue> ?? throw WrongType<TValue>(getter.GetType().GetGenericArguments()[0]);

        public static ArgumentOutOfRangeException MissingColumn(string argument, string role, string name)
            => new ArgumentOutOfRangeException(argument, $"Could not find {role} column '{name}'");

        public static ArgumentOutOfRangeException Mismatch(string argument, string role, string name, string expected, string actual)
            => new ArgumentOutOfRangeException(argument, $"Schema mismatch for {role} column '{name}': expected {expected}, got {actual}");
    }
}
