using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.StandIn.Tests.Data;
using Microsoft.ML.Transforms;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Transforms
{
    public class CustomMappingTests
    {
        private readonly MLContext _context = new MLContext(1);

        public sealed class Source
        {
            public float Number { get; set; }
            public string Text { get; set; }
        }

        public sealed class Target
        {
            public float Twice { get; set; }
            public string Loud { get; set; }
            [VectorType(2)]
            public float[] Pair { get; set; }
        }

        [CustomMappingFactoryAttribute("StandIn.Tests.Twice.v1")]
        public sealed class TwiceFactory : CustomMappingFactory<Source, Target>
        {
            public override Action<Source, Target> GetMapping() => Twice;

            public static void Twice(Source source, Target target)
            {
                target.Twice = 2 * source.Number;
                target.Loud = source.Text.ToUpperInvariant();
                target.Pair = new[] { source.Number, -source.Number };
            }
        }

        private sealed class Nothing
        {
        }

        private sealed class Constant
        {
            public int Value { get; set; }
        }

        private sealed class Vectors
        {
            [ColumnName("Pair")]
            public VBuffer<float> Any { get; set; }
        }

        private sealed class Sum
        {
            public float Total { get; set; }
        }

        private CustomMappingEstimator<Source, Target> Twice(string contract = null) => _context.Transforms.CustomMapping<Source, Target>(TwiceFactory.Twice, contract);

        [Fact]
        public void CustomMapping_Function_AddsItsColumns()
        {
            IDataView view = _context.Numbers(3);

            IDataView mapped = Twice().Fit(view).Transform(view);

            Assert.Equal(new[] { "Number", "Text", "Twice", "Loud", "Pair" }, mapped.Schema.Select(c => c.Name));
            Assert.Equal(new float[] { 0, 2, 4 }, mapped.GetColumn<float>("Twice"));
            Assert.Equal(new[] { "T0", "T1", "T2" }, mapped.GetColumn<string>("Loud"));
            Assert.Equal(new float[] { 2, -2 }, mapped.Vectors<float>("Pair")[2]);
        }

        [Fact]
        public void CustomMapping_SeveralOutputs_CallsTheFunctionOncePerRow()
        {
            IDataView view = _context.Numbers(5);
            int calls = 0;
            ITransformer model = _context.Transforms.CustomMapping<Source, Target>((source, target) =>
            {
                calls++;
                TwiceFactory.Twice(source, target);
            }, null).Fit(view);

            Assert.Equal(5, _context.Data.CreateEnumerable<Target>(model.Transform(view), false).Count());
            Assert.Equal(5, calls);

            model.Transform(view).GetColumn<float>("Number").ToArray();
            Assert.Equal(5, calls);
        }

        [Fact]
        public void CustomMapping_SourceWithoutMembers_IsAccepted()
        {
            IDataView view = _context.Numbers(2);

            IDataView mapped = _context.Transforms.CustomMapping<Nothing, Constant>((_, target) => target.Value = 6, null).Fit(view).Transform(view);

            Assert.Equal(new[] { 6, 6 }, mapped.GetColumn<int>("Value"));
        }

        [Fact]
        public void CustomMapping_VectorWithoutASize_TakesAnySize()
        {
            IDataView view = _context.Numbers(2);

            IDataView mapped = Twice().Append(_context.Transforms.CustomMapping<Vectors, Sum>((source, target) => target.Total = source.Any.DenseValues().Sum(MathF.Abs), null))
                .Fit(view).Transform(view);

            Assert.Equal(new float[] { 0, 2 }, mapped.GetColumn<float>("Total"));
        }

        [Fact]
        public void CustomMapping_MissingInput_IsRefusedByName()
        {
            IDataView view = _context.Data.LoadFromEnumerable(new[] { new Constant() });

            Assert.Contains("Number", Assert.ThrowsAny<Exception>(() => Twice().Fit(view)).Message);
        }

        [Fact]
        public void CustomMapping_WithContract_LoadsWithoutAnyRegistration()
        {
            IDataView view = _context.Numbers(3);

            ITransformer loaded = _context.SaveAndLoad(Twice("StandIn.Tests.Twice.v1").Fit(view), view.Schema);

            Assert.Equal(new float[] { 0, 2, 4 }, loaded.Transform(view).GetColumn<float>("Twice"));
            Assert.Equal(new float[] { 0, 2, 4 }, _context.SaveAndLoad(loaded, view.Schema).Transform(view).GetColumn<float>("Twice"));
        }

        [Fact]
        public void CustomMapping_WithoutContract_RefusesToSave()
        {
            IDataView view = _context.Numbers(1);
            ITransformer model = Twice().Fit(view);

            var error = Assert.Throws<InvalidOperationException>(() => _context.Model.Save(model, view.Schema, new MemoryStream()));
            Assert.Contains("Empty contract name for a transform: the transform cannot be saved", error.Message);
        }

        [Fact]
        public void CustomMapping_UnknownContract_SavesButNamesItWhenLoaded()
        {
            IDataView view = _context.Numbers(1);
            ITransformer model = Twice("StandIn.Tests.Unknown.v1").Fit(view);

            Assert.Contains("StandIn.Tests.Unknown.v1", Assert.ThrowsAny<Exception>(() => _context.SaveAndLoad(model, view.Schema)).ToString());
        }

        [Fact]
        public void CustomMapping_ParallelCursors_GiveEveryRowItsOwnValue()
        {
            IDataView view = _context.Data.Cache(_context.Numbers(5000));
            IDataView mapped = Twice().Fit(view).Transform(view);
            DataViewRowCursor[] cursors = mapped.GetRowCursorSet(mapped.Schema, 4);
            var sums = new double[cursors.Length];

            System.Threading.Tasks.Parallel.For(0, cursors.Length, i =>
            {
                using DataViewRowCursor cursor = cursors[i];
                ValueGetter<float> twice = cursor.GetGetter<float>(mapped.Schema["Twice"]);
                float value = 0;
                while (cursor.MoveNext())
                {
                    twice(ref value);
                    sums[i] += value;
                }
            });

            Assert.Equal(4999.0 * 5000, sums.Sum());
        }
    }
}
