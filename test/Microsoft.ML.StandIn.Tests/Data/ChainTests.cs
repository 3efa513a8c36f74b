using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Data
{
    public class ChainTests
    {
        private readonly MLContext _context = new MLContext(1);

        [Fact]
        public void Fit_EachEstimator_GetsTheSameInstanceItsTransformerThenTransforms()
        {
            IDataView view = _context.Numbers(5);
            var first = new Probe();
            var second = new Probe();

            TransformerChain<Probe.Transformer> model = first.Append(second).Fit(view);

            Assert.Same(view, first.Fitted);
            Assert.Same(view, second.Fitted);
            Assert.All(model.Cast<Probe.Transformer>(), t => Assert.Same(view, Assert.Single(t.Transformed)));
            Assert.Equal(new[] { "Number", "Text" }, first.Shape.Select(c => c.Name));
        }

        [Fact]
        public void Fit_CacheCheckpoint_GivesTheNextEstimatorACache()
        {
            var second = new Probe();

            new Probe().AppendCacheCheckpoint(_context).Append(second).Fit(_context.Numbers(5));

            Assert.True(second.Fitted.CanShuffle);
            Assert.Equal(5, second.Fitted.GetRowCount());
        }

        [Fact]
        public void Transform_TrainingScope_IsSkippedWhenScoringOnly()
        {
            IDataView view = _context.Numbers(5);
            TransformerChain<Probe.Transformer> model = new EstimatorChain<ITransformer>()
                .Append(new Probe(), TransformerScope.Training).Append(new Probe()).Fit(view);
            var training = (Probe.Transformer)model.First();

            model.Transform(view);
            Assert.Single(training.Transformed); // by Fit, whatever its scope

            model.Transform(view, TransformerScope.Everything);
            Assert.Equal(2, training.Transformed.Count);
            Assert.Single(model.GetModelFor(TransformerScope.Scoring));
        }

        [Fact]
        public void WithOnFitDelegate_Fit_HandsOverTheTransformer()
        {
            Probe.Transformer seen = null;

            Probe.Transformer fitted = new Probe().WithOnFitDelegate(t => seen = t).Fit(_context.Numbers(1));

            Assert.Same(fitted, seen);
        }

        [Fact]
        public void Dispose_Chain_DisposesItsPartsOnce()
        {
            TransformerChain<Probe.Transformer> model = new Probe().Append(new Probe()).Fit(_context.Numbers(1));

            model.Dispose();
            model.Dispose();

            Assert.All(model.Cast<Probe.Transformer>(), t => Assert.Equal(1, t.Disposals));
        }

        [Fact]
        public void RowMapper_OfAChain_PassesARowThrough()
        {
            IDataView view = _context.Numbers(2);
            ITransformer model = new Probe().Append(new Probe()).Fit(view);
            using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
            cursor.MoveNext();

            Assert.True(model.IsRowToRowMapper);
            DataViewRow row = model.GetRowToRowMapper(view.Schema).GetRow(cursor, view.Schema);
            Assert.Equal(0, row.Position);
        }
    }
}
