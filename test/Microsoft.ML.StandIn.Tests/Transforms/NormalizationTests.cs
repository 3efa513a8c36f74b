using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Transforms
{
    public class NormalizationTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Row
        {
            public float X { get; set; }
            public double D { get; set; }
            public float Same { get; set; } = 7;
            [VectorType(2)]
            public float[] V { get; set; }
            public string Text { get; set; }
        }

        private static readonly Row[] Rows =
        {
            new Row { X = -2, D = 10, V = new float[] { 1, 100 } },
            new Row { X = 0, D = 20, V = new float[] { 3, 300 } },
            new Row { X = 8, D = 30, V = new float[] { 2, 500 } },
        };

        private IDataView Apply(IEstimator<ITransformer> estimator, params Row[] rows)
        {
            IDataView view = _context.Data.LoadFromEnumerable(rows.Length == 0 ? Rows : rows);
            return estimator.Fit(view).Transform(view);
        }

        private static void Near(IEnumerable<double> expected, IEnumerable<float> actual)
        {
            Assert.Equal(expected.Count(), actual.Count());
            foreach ((double wanted, float found) in expected.Zip(actual))
                Assert.Equal(wanted, found, 1e-6);
        }

        [Fact]
        public void NormalizeMinMax_FixZero_DividesByTheLargestMagnitude()
            => Near(new[] { -0.25, 0, 1 }, Apply(_context.Transforms.NormalizeMinMax("X")).GetColumn<float>("X"));

        [Fact]
        public void NormalizeMinMax_FreeZero_FillsZeroToOne()
            => Near(new[] { 0, 0.2, 1 }, Apply(_context.Transforms.NormalizeMinMax("X", fixZero: false)).GetColumn<float>("X"));

        [Fact]
        public void NormalizeMinMax_Vector_ScalesEachSlot()
        {
            IDataView view = Apply(_context.Transforms.NormalizeMinMax("Out", "V", fixZero: false));

            Near(new[] { 0.0, 0 }, view.Vectors<float>("Out")[0]);
            Near(new[] { 1, 0.5 }, view.Vectors<float>("Out")[1]);
            Near(new[] { 0.5, 1 }, view.Vectors<float>("Out")[2]);
            Assert.True(view.Schema["Out"].IsNormalized());
        }

        [Fact]
        public void NormalizeMinMax_Double_StaysDouble()
            => Assert.Equal(new[] { 0, 0.5, 1 }, Apply(_context.Transforms.NormalizeMinMax("D", fixZero: false)).GetColumn<double>("D"));

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void NormalizeMinMax_ConstantColumn_GivesZeros(bool fixZero)
            => Near(new double[] { 0, 0, 0 }, Apply(_context.Transforms.NormalizeMinMax("Same", fixZero: fixZero)).GetColumn<float>("Same"));

        [Fact]
        public void NormalizeMinMax_MissingValues_AreSkippedAndStayMissing()
        {
            IDataView view = Apply(_context.Transforms.NormalizeMinMax("X"), new Row { X = float.NaN, V = new float[2] }, new Row { X = 4, V = new float[2] },
                new Row { X = 1, V = new float[2] });

            Near(new[] { double.NaN, 1, 0.25 }, view.GetColumn<float>("X"));
        }

        [Fact]
        public void NormalizeMinMax_ValuesOutsideTheFittedRange_AreNotClipped()
        {
            IDataView view = _context.Data.LoadFromEnumerable(Rows);
            ITransformer model = _context.Transforms.NormalizeMinMax("X").Fit(view);

            Near(new[] { 2.0 }, model.Transform(_context.Data.LoadFromEnumerable(new[] { new Row { X = 16, V = new float[2] } })).GetColumn<float>("X"));
        }

        [Fact]
        public void NormalizeMinMax_MaximumExampleCount_SeesTheFirstRowsOnly()
            => Near(new double[] { -1, 0, 4 }, Apply(_context.Transforms.NormalizeMinMax("X", maximumExampleCount: 2)).GetColumn<float>("X"));

        [Fact]
        public void NormalizeMeanVariance_FreeZero_CentersAndScales()
        {
            // Mean 2, variance (16 + 4 + 36) / 3.
            double deviation = Math.Sqrt(56.0 / 3);

            Near(new[] { -4 / deviation, -2 / deviation, 6 / deviation },
                Apply(_context.Transforms.NormalizeMeanVariance("X", fixZero: false)).GetColumn<float>("X"));
        }

        [Fact]
        public void NormalizeMeanVariance_FixZero_DividesByTheRootMeanSquare()
        {
            double root = Math.Sqrt(68.0 / 3);

            Near(new[] { -2 / root, 0, 8 / root }, Apply(_context.Transforms.NormalizeMeanVariance("X")).GetColumn<float>("X"));
        }

        [Fact]
        public void NormalizeMeanVariance_MissingValues_AreSkippedAndStayMissing()
        {
            IDataView view = Apply(_context.Transforms.NormalizeMeanVariance("X", fixZero: false), new Row { X = float.NaN, V = new float[2] },
                new Row { X = 4, V = new float[2] }, new Row { X = 2, V = new float[2] });

            Near(new[] { double.NaN, 1, -1 }, view.GetColumn<float>("X"));
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void NormalizeMeanVariance_ConstantColumn_GivesZeros(bool fixZero)
            => Near(new double[] { 0, 0, 0 }, Apply(_context.Transforms.NormalizeMeanVariance("Same", fixZero: fixZero)).GetColumn<float>("Same"));

        [Fact]
        public void Normalize_SeveralColumns_ScalesEach()
        {
            IDataView view = Apply(_context.Transforms.NormalizeMinMax(new[] { new InputOutputColumnPair("A", "X"), new InputOutputColumnPair("B", "D") }));

            Near(new[] { -0.25, 0, 1 }, view.GetColumn<float>("A"));
            Assert.Equal(1, view.GetColumn<double>("B").Last(), 1e-12);
        }

        [Fact]
        public void Normalize_SparseVector_CountsAbsentSlotsAsZeros()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValueToKey("Key", "X")
                .Append(_context.Transforms.Conversion.MapKeyToVector("Key"))
                .Append(_context.Transforms.NormalizeMeanVariance("Key", fixZero: false)));

            // Each slot is 1 in one of three rows: mean 1/3, deviation sqrt(2)/3.
            Near(new[] { Math.Sqrt(2), -Math.Sqrt(0.5), -Math.Sqrt(0.5) }, view.Vectors<float>("Key")[0]);
        }

        [Fact]
        public void Normalize_Text_IsRefusedByName()
        {
            IEstimator<ITransformer> estimator = _context.Transforms.NormalizeMinMax("Text");

            Assert.Contains("Text", Assert.Throws<ArgumentOutOfRangeException>(() => Look.ForetoldShape(estimator, _context.Data.LoadFromEnumerable(Rows))).Message);
            Assert.ThrowsAny<Exception>(() => Apply(estimator));
        }

        [Fact]
        public void Normalize_ConcatenatedColumn_KeepsSlotNames()
        {
            IDataView view = Apply(_context.Transforms.Concatenate("F", "X", "Same").Append(_context.Transforms.NormalizeMinMax("F")));

            Assert.Equal(new[] { "X", "Same" }, view.Schema["F"].SlotNames());
            Assert.True(view.Schema["F"].IsNormalized());
        }
    }
}
