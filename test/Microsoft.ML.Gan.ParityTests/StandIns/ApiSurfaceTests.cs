using System;
using System.Collections.Generic;
using Xunit;

namespace Microsoft.ML.Gan.ParityTests.StandIns;

/// <summary>Each form a line can take, on a type made for it.</summary>
public class ApiSurfaceTests
{
    private const string Here = "Microsoft.ML.Gan.ParityTests.StandIns.ApiSurfaceTests";

    [Fact]
    public void Of_ClassWithEveryMember_WritesOneLineEach() => Assert.Equal(
        [
            $"M {Here}.Sample<T> | .ctor({Here}.Level level = {Here}.Level.High, int? count = null)",
            $"M {Here}.Sample<T> | Item[string key] : T[,] {{ get; }}",
            $"M {Here}.Sample<T> | const Name : string = \"a\"",
            $"M {Here}.Sample<T> | event Changed : System.EventHandler",
            $"M {Here}.Sample<T> | protected Read(ref float value, out T item, in double scale) : bool",
            $"M {Here}.Sample<T> | protected readonly Size : long",
            $"M {Here}.Sample<T> | static Join<TKey>(params System.Collections.Generic.Dictionary<string, TKey>[] maps) : void",
            $"M {Here}.Sample<T> | static op_UnaryNegation({Here}.Sample<T> value) : {Here}.Sample<T>",
            $"T {Here}.Sample<T> | abstract class | System.Collections.Generic.List<T>, System.Collections.Generic.ICollection<T>, "
                + "System.Collections.Generic.IEnumerable<T>, System.Collections.Generic.IList<T>, System.Collections.Generic.IReadOnlyCollection<T>, "
                + "System.Collections.Generic.IReadOnlyList<T>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList, "
                + "System.IDisposable",
        ],
        ApiSurface.Of(typeof(Sample<>)));

    [Fact]
    public void Of_EnumAndDelegate_WritesValuesAndSignature() => Assert.Equal(
        [
            $"M {Here}.Level | High = 2",
            $"M {Here}.Level | Low = 1",
            $"M {Here}.Measure | delegate(byte[] data) : decimal",
            $"T {Here}.Level | enum | ",
            $"T {Here}.Measure | delegate | ",
        ],
        ApiSurface.Of(typeof(Level), typeof(Measure)));

    public enum Level
    {
        Low = 1,
        High = 2,
    }

    public delegate decimal Measure(byte[] data);

    public abstract class Sample<T> : List<T>, IDisposable
    {
        public const string Name = "a";
        protected readonly long Size;

        public Sample(Level level = Level.High, int? count = null) => Size = (long)level + (count ?? 0);

        public event EventHandler? Changed;

        public T[,] this[string key] => throw new KeyNotFoundException(key);

        public static Sample<T> operator -(Sample<T> value) => value;

        public static void Join<TKey>(params Dictionary<string, TKey>[] maps) => GC.KeepAlive(maps);

        protected bool Read(ref float value, out T item, in double scale)
        {
            item = default!;
            return value > scale;
        }

        void IDisposable.Dispose() => Changed?.Invoke(this, EventArgs.Empty);

        internal void Hidden() => Changed = null;
    }
}
