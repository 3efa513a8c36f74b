using System;
using System.Collections.Generic;
using System.Numerics;

namespace Microsoft.ML.Data
{
    /// <summary>Between what a member holds and what a column's getter gives.</summary>
    internal abstract class ValueConversion<TMember, TRaw>
    {
        public abstract void ToColumn(TMember member, ref TRaw raw);

        public abstract void ToMember(in TRaw raw, ref TMember member);
    }

    /// <summary>The conversions there are: a value as it is, string and text, array and vector.</summary>
    internal static class ValueConversions
    {
        /// <summary>The type of the items of an array or vector; null for anything else.</summary>
        public static Type ItemTypeOrNull(Type type)
            => type.IsArray && type.GetArrayRank() == 1 ? type.GetElementType()
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(VBuffer<>) ? type.GetGenericArguments()[0]
            : null;

        public static ValueConversion<TMember, TRaw> Find<TMember, TRaw>()
            => FindOrNull(typeof(TMember), typeof(TRaw)) as ValueConversion<TMember, TRaw>
                ?? throw new InvalidOperationException($"A value of type '{typeof(TRaw)}' cannot be bound to a member of type '{typeof(TMember)}'.");

        /// <summary>A ValueConversion of these two types, or null where there is none.</summary>
        public static object FindOrNull(Type member, Type raw)
        {
            if (member == raw)
                return Activator.CreateInstance(typeof(Same<>).MakeGenericType(member));
            if (member == typeof(string) && raw == typeof(ReadOnlyMemory<char>))
                return new StringText();
            if (member == typeof(string[]) && raw == typeof(VBuffer<ReadOnlyMemory<char>>))
                return new StringsTexts();
            if (member.IsArray && ItemTypeOrNull(raw) == member.GetElementType())
                return Activator.CreateInstance(typeof(ArrayVector<>).MakeGenericType(member.GetElementType()));
            return null;
        }

        /// <summary>The conversion of a member that is a key.</summary>
        public static object OfKey(Type member, KeyDataViewType type) => Activator.CreateInstance(typeof(Key<>).MakeGenericType(member), type.Count);

        /// <summary>As in the original, the objects of a class count keys from 0, and what lies beyond the count is missing; but they are filled with raw values.</summary>
        private sealed class Key<T> : ValueConversion<T, T> where T : IBinaryInteger<T>
        {
            private readonly ulong _count;

            public Key(ulong count) => _count = count;

            public override void ToColumn(T member, ref T raw) => raw = ulong.CreateTruncating(member) < _count ? member + T.One : T.Zero;

            public override void ToMember(in T raw, ref T member) => member = raw;
        }

        private sealed class Same<T> : ValueConversion<T, T>
        {
            private static readonly ValueCopier<T> Copy = ValueCopier.For<T>();

            public override void ToColumn(T member, ref T raw) => Copy(member, ref raw);

            public override void ToMember(in T raw, ref T member) => Copy(raw, ref member);
        }

        private sealed class StringText : ValueConversion<string, ReadOnlyMemory<char>>
        {
            public override void ToColumn(string member, ref ReadOnlyMemory<char> raw) => raw = member.AsMemory();

            public override void ToMember(in ReadOnlyMemory<char> raw, ref string member) => member = raw.ToString();
        }

        private sealed class ArrayVector<T> : ValueConversion<T[], VBuffer<T>>
        {
            public override void ToColumn(T[] member, ref VBuffer<T> raw) => VBuffer<T>.Copy(member ?? Array.Empty<T>(), 0, ref raw, member?.Length ?? 0);

            public override void ToMember(in VBuffer<T> raw, ref T[] member)
            {
                if (member?.Length != raw.Length)
                    member = new T[raw.Length];
                raw.CopyTo(member);
            }
        }

        private sealed class StringsTexts : ValueConversion<string[], VBuffer<ReadOnlyMemory<char>>>
        {
            public override void ToColumn(string[] member, ref VBuffer<ReadOnlyMemory<char>> raw)
                => raw = new VBuffer<ReadOnlyMemory<char>>(member?.Length ?? 0, Array.ConvertAll(member ?? Array.Empty<string>(), s => s.AsMemory()));

            public override void ToMember(in VBuffer<ReadOnlyMemory<char>> raw, ref string[] member)
            {
                member = new string[raw.Length];
                foreach (KeyValuePair<int, ReadOnlyMemory<char>> item in raw.Items(all: true))
                    member[item.Key] = item.Value.ToString();
            }
        }
    }
}
