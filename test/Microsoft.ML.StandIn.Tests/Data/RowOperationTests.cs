using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Data
{
    public class RowOperationTests
    {
        private readonly MLContext _context = new MLContext(1);

        [Fact]
        public void TrainTestSplit_Parts_AreDisjointCompleteAndStable()
        {
            IDataView view = _context.Numbers(2000);

            DataOperationsCatalog.TrainTestData split = _context.Data.TrainTestSplit(view, 0.25, seed: 5);
            float[] test = Views.NumbersOf(split.TestSet);

            Assert.InRange(test.Length, 420, 580); // 500 ± 4 standard deviations
            Assert.Equal(Enumerable.Range(0, 2000).Select(i => (float)i), Views.NumbersOf(split.TrainSet).Concat(test).Order());
            Assert.Equal(test, Views.NumbersOf(split.TestSet));
            Assert.Equal(test, Views.NumbersOf(_context.Data.TrainTestSplit(view, 0.25, seed: 5).TestSet));
            Assert.NotEqual(test, Views.NumbersOf(_context.Data.TrainTestSplit(view, 0.25, seed: 6).TestSet));
            Assert.Null(split.TestSet.Schema.GetColumnOrNull("SplitColumn"));
        }

        [Fact]
        public void TrainTestSplit_SamplingKey_KeepsEqualKeysTogether()
        {
            IDataView view = _context.Data.LoadFromEnumerable(Enumerable.Range(0, 900).Select(i => new Views.Row { Number = i, Text = "key" + i % 30 }).ToArray());

            DataOperationsCatalog.TrainTestData split = _context.Data.TrainTestSplit(view, 0.5, "Text", seed: 1);
            var train = split.TrainSet.GetColumn<string>("Text").ToHashSet();
            var test = split.TestSet.GetColumn<string>("Text").ToHashSet();

            Assert.Empty(train.Intersect(test));
            Assert.Equal(30, train.Count + test.Count);
            Assert.InRange(test.Count, 4, 26);
        }

        [Fact]
        public void CrossValidationSplit_TestFolds_PartitionTheRows()
        {
            IReadOnlyList<DataOperationsCatalog.TrainTestData> folds = _context.Data.CrossValidationSplit(_context.Numbers(600), 3);

            Assert.Equal(Enumerable.Range(0, 600).Select(i => (float)i), folds.SelectMany(f => Views.NumbersOf(f.TestSet)).Order());
            Assert.All(folds, f => Assert.Equal(600, Views.NumbersOf(f.TestSet).Concat(Views.NumbersOf(f.TrainSet)).Distinct().Count()));
            Assert.All(folds, f => Assert.InRange(Views.NumbersOf(f.TestSet).Length, 140, 260));
        }

        [Fact]
        public void Cache_ReadTwice_ReadsItsSourceOnceAndShufflesOnlyWhenAsked()
        {
            int reads = 0;
            IEnumerable<Views.Row> Rows()
            {
                reads++;
                for (int i = 0; i < 50; i++)
                    yield return new Views.Row { Number = i };
            }
            IDataView cache = _context.Data.Cache(_context.Data.LoadFromEnumerable(Rows()));

            float[] first = Views.NumbersOf(cache);
            Assert.Equal(first, Views.NumbersOf(cache));
            Assert.Equal(1, reads);
            Assert.True(cache.CanShuffle);
            Assert.Equal(50, cache.GetRowCount());

            using DataViewRowCursor cursor = cache.GetRowCursor(cache.Schema.Take(1), new Random(3));
            ValueGetter<float> number = cursor.GetGetter<float>(cache.Schema[0]);
            ValueGetter<DataViewRowId> id = cursor.GetIdGetter();
            var shuffled = new List<float>();
            while (cursor.MoveNext())
            {
                float value = 0;
                DataViewRowId rowId = default;
                number(ref value);
                id(ref rowId);
                Assert.Equal(value, rowId.Low); // the id stays with the row
                shuffled.Add(value);
            }
            Assert.NotEqual(first, shuffled);
            Assert.Equal(first, shuffled.Order());
        }

        [Fact]
        public void Cache_CursorSet_SharesTheRowsAmongItsCursors()
        {
            IDataView cache = _context.Data.Cache(_context.Numbers(3000));

            List<DataViewRowId> ids = Views.IdsInParallel(cache, 4, out int cursors);

            Assert.Equal(4, cursors);
            Assert.Equal(3000, ids.Distinct().Count());
            Assert.Equal(Views.Ids(cache).Order(), ids.Order());
        }

        [Fact]
        public void ShuffleRows_SameSeed_SameOrderAndSameRows()
        {
            IDataView view = _context.Numbers(100);

            float[] shuffled = Views.NumbersOf(_context.Data.ShuffleRows(view, seed: 4, shufflePoolSize: 10));

            Assert.Equal(shuffled, Views.NumbersOf(_context.Data.ShuffleRows(view, seed: 4, shufflePoolSize: 10)));
            Assert.NotEqual(Views.NumbersOf(view), shuffled);
            Assert.Equal(Views.NumbersOf(view), shuffled.Order());
        }

        [Fact]
        public void SkipAndTakeRows_Together_CutARange()
        {
            IDataView range = _context.Data.TakeRows(_context.Data.SkipRows(_context.Numbers(10), 3), 4);

            Assert.Equal(new float[] { 3, 4, 5, 6 }, Views.NumbersOf(range));
            Assert.Empty(Views.NumbersOf(_context.Data.SkipRows(_context.Numbers(2), 3)));
        }

        [Fact]
        public void FilterRowsByColumn_Bounds_AreLowerInclusiveUpperExclusive()
        {
            IDataView filtered = _context.Data.FilterRowsByColumn(_context.Numbers(10), "Number", 2, 5);

            Assert.Equal(new float[] { 2, 3, 4 }, Views.NumbersOf(filtered));
            Assert.Equal(new[] { "t2", "t0", "t1" }, filtered.GetColumn<string>("Text"));
            Assert.Null(filtered.GetRowCount());
            Assert.Throws<ArgumentOutOfRangeException>(() => _context.Data.FilterRowsByColumn(_context.Numbers(1), "Text"));
        }

        [Fact]
        public void FilterRowsByMissingValues_NaN_IsDropped()
        {
            IDataView view = _context.Data.LoadFromEnumerable(new[] { 1f, float.NaN, 3f }.Select(x => new Views.Row { Number = x }).ToArray());

            Assert.Equal(new float[] { 1, 3 }, Views.NumbersOf(_context.Data.FilterRowsByMissingValues(view, "Number")));
        }

        [Fact]
        public void BootstrapSample_AndComplement_CoverEveryRowWithUniqueIds()
        {
            IDataView view = _context.Numbers(500);

            IDataView sample = _context.Data.BootstrapSample(view, seed: 2);
            float[] drawn = Views.NumbersOf(sample);
            float[] rest = Views.NumbersOf(_context.Data.BootstrapSample(view, seed: 2, complement: true));

            Assert.InRange(drawn.Length, 400, 600);
            Assert.Empty(drawn.Intersect(rest));
            Assert.Equal(500, drawn.Distinct().Count() + rest.Length);
            Assert.Equal(drawn.Length, Views.Ids(sample).Distinct().Count());
        }
    }
}
