using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Learning
{
    public class SdcaTests
    {
        private readonly MLContext _context = new MLContext(1);

        [Fact]
        public void Fit_WeakPenalty_RanksAsLbfgsDoes()
        {
            IDataView data = Examples.Binary(_context);
            double best = _context.BinaryClassification.Evaluate(_context.BinaryClassification.Trainers.LbfgsLogisticRegression(l1Regularization: 0).Fit(data).Transform(data)).AreaUnderRocCurve;

            double found = _context.BinaryClassification.Evaluate(_context.BinaryClassification.Trainers.SdcaLogisticRegression().Fit(data).Transform(data)).AreaUnderRocCurve;

            Assert.InRange(found, best - 0.02, best + 0.02);
        }

        [Fact]
        public void Fit_TightTolerance_ComesNearTheOptimum()
        {
            // The fixture's penalty of 1 on the sum of the losses is one of 1/80 on their mean.
            Fixture optimum = Fixture.Of("binaryTraining").Part("l2");
            var options = new SdcaLogisticRegressionBinaryTrainer.Options
            {
                L2Regularization = 1f / 80, L1Regularization = 0, ConvergenceTolerance = 1e-3f, MaximumNumberOfIterations = 2000, NumberOfThreads = 1,
            };

            LinearBinaryModelParameters model = _context.BinaryClassification.Trainers.SdcaLogisticRegression(options).Fit(Examples.Binary(_context)).Model.SubModel;

            foreach ((float found, double expected) in model.Weights.Zip(optimum.Vector("weights")))
                Assert.InRange(found, expected - 0.08, expected + 0.08);
            Assert.InRange(model.Bias, optimum["bias"] - 0.08, optimum["bias"] + 0.08);
        }

        [Fact]
        public void Fit_UncachedView_OpensManyCursors()
        {
            var spy = new CountingView(Examples.Binary(_context));

            _context.BinaryClassification.Trainers.SdcaLogisticRegression(maximumNumberOfIterations: 20).Fit(spy);

            Assert.True(spy.Cursors > 5);
            Assert.Equal(new[] { "Features", "Label" }, spy.Asked.Order());
        }

        private sealed class CountingView : IDataView
        {
            private readonly IDataView _source;

            public CountingView(IDataView source) => _source = source;

            public int Cursors { get; private set; }

            public HashSet<string> Asked { get; } = new HashSet<string>();

            public DataViewSchema Schema => _source.Schema;

            public bool CanShuffle => _source.CanShuffle;

            public long? GetRowCount() => _source.GetRowCount();

            public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
            {
                Cursors++;
                Asked.UnionWith(columnsNeeded.Select(c => c.Name));
                return _source.GetRowCursor(columnsNeeded, rand);
            }

            public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
                => new[] { GetRowCursor(columnsNeeded, rand) };
        }
    }
}
