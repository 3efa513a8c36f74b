using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Transforms
{
    public class MissingValueTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Row
        {
            public float X { get; set; }
            public double D { get; set; }
            public float Nothing { get; set; } = float.NaN;
            [VectorType(2)]
            public float[] V { get; set; }
            public string Text { get; set; }
        }

        private static readonly Row[] Rows =
        {
            new Row { X = float.NaN, D = 1, V = new[] { 1, float.NaN } },
            new Row { X = -1, D = double.NaN, V = new float[] { 3, 40 } },
            new Row { X = 4, D = 3, V = new[] { float.NaN, 20 } },
        };

        private IDataView Replace(string column, MissingValueReplacingEstimator.ReplacementMode mode, bool bySlot = true)
        {
            IDataView view = _context.Data.LoadFromEnumerable(Rows);
            return _context.Transforms.ReplaceMissingValues(column, replacementMode: mode, imputeBySlot: bySlot).Fit(view).Transform(view);
        }

        [Theory]
        [InlineData(MissingValueReplacingEstimator.ReplacementMode.DefaultValue, 0)]
        [InlineData(MissingValueReplacingEstimator.ReplacementMode.Mean, 1.5f)]
        [InlineData(MissingValueReplacingEstimator.ReplacementMode.Minimum, -1)]
        [InlineData(MissingValueReplacingEstimator.ReplacementMode.Maximum, 4)]
        public void ReplaceMissingValues_Scalar_PutsTheStatisticInPlace(MissingValueReplacingEstimator.ReplacementMode mode, float expected)
            => Assert.Equal(new[] { expected, -1, 4 }, Replace("X", mode).GetColumn<float>("X"));

        [Fact]
        public void ReplaceMissingValues_Double_StaysDouble()
            => Assert.Equal(new double[] { 1, 2, 3 }, Replace("D", MissingValueReplacingEstimator.ReplacementMode.Mean).GetColumn<double>("D"));

        [Fact]
        public void ReplaceMissingValues_VectorBySlot_UsesEachSlotsOwn()
        {
            IDataView view = Replace("V", MissingValueReplacingEstimator.ReplacementMode.Mean);

            Assert.Equal(new[] { new float[] { 1, 30 }, new float[] { 3, 40 }, new float[] { 2, 20 } }, view.Vectors<float>("V"));
        }

        [Fact]
        public void ReplaceMissingValues_VectorPooled_UsesOneValue()
        {
            IDataView view = Replace("V", MissingValueReplacingEstimator.ReplacementMode.Mean, bySlot: false);

            Assert.Equal(new[] { new float[] { 1, 16 }, new float[] { 3, 40 }, new float[] { 16, 20 } }, view.Vectors<float>("V"));
        }

        [Fact]
        public void ReplaceMissingValues_NothingKnown_UsesTheDefault()
            => Assert.Equal(new float[3], Replace("Nothing", MissingValueReplacingEstimator.ReplacementMode.Mean).GetColumn<float>("Nothing"));

        [Fact]
        public void ReplaceMissingValues_Text_IsRefused()
            => Assert.Contains("String", Assert.ThrowsAny<Exception>(() => Replace("Text", MissingValueReplacingEstimator.ReplacementMode.DefaultValue)).Message);

        [Fact]
        public void ReplaceMissingValues_SeveralColumns_ReplacesEach()
        {
            IDataView view = _context.Data.LoadFromEnumerable(Rows);

            IDataView replaced = _context.Transforms.ReplaceMissingValues(new[] { new InputOutputColumnPair("A", "X"), new InputOutputColumnPair("B", "D") },
                MissingValueReplacingEstimator.ReplacementMode.Maximum).Fit(view).Transform(view);

            Assert.Equal(4, replaced.GetColumn<float>("A").First());
            Assert.Equal(new double[] { 1, 3, 3 }, replaced.GetColumn<double>("B"));
        }
    }
}
