using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML
{
    public sealed partial class DataOperationsCatalog
    {
        public IDataView Cache(IDataView input, params string[] columnsToPrefetch)
        {
            ArgumentNullException.ThrowIfNull(input);
            return new CacheDataView(input, columnsToPrefetch?.Select(name => input.Schema.GetColumnOrNull(name)
                ?? throw GetterErrors.MissingColumn(nameof(columnsToPrefetch), "prefetch", name)));
        }

        public IDataView ShuffleRows(IDataView input, int? seed = null, int shufflePoolSize = 1000, bool shuffleSource = true)
        {
            ArgumentNullException.ThrowIfNull(input);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shufflePoolSize);
            return new ShuffledDataView(input, seed ?? NextSeed("RowShuffling"), shufflePoolSize, shuffleSource);
        }

        public IDataView SkipRows(IDataView input, long count)
        {
            ArgumentNullException.ThrowIfNull(input);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
            return new SkipTakeDataView(input, count, long.MaxValue);
        }

        public IDataView TakeRows(IDataView input, long count)
        {
            ArgumentNullException.ThrowIfNull(input);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
            return new SkipTakeDataView(input, 0, count);
        }

        public IDataView BootstrapSample(IDataView input, int? seed = null, bool complement = false)
        {
            ArgumentNullException.ThrowIfNull(input);
            return new BootstrapDataView(input, seed ?? NextSeed("BootstrapSampling"), complement);
        }

        /// <summary>Keeps the rows whose value is at least the lower and less than the upper bound.</summary>
        public IDataView FilterRowsByColumn(IDataView input, string columnName, double lowerBound = double.NegativeInfinity, double upperBound = double.PositiveInfinity)
        {
            ArgumentNullException.ThrowIfNull(input);
            if (!(lowerBound < upperBound))
                throw new ArgumentException("The upper bound must be greater than the lower bound.", nameof(upperBound));
            DataViewSchema.Column column = input.Schema[columnName];
            if (column.Type != NumberDataViewType.Single && column.Type != NumberDataViewType.Double)
                throw GetterErrors.Mismatch(nameof(columnName), "filter", columnName, "Single or Double", column.Type.ToString());
            return new FilteredDataView(input, new[] { column }, row => RowTests.InRange(row, column, lowerBound, upperBound));
        }

        public IDataView FilterRowsByMissingValues(IDataView input, params string[] columns)
        {
            ArgumentNullException.ThrowIfNull(input);
            if (columns == null || columns.Length == 0)
                throw new ArgumentException("At least one column is needed.", nameof(columns));
            DataViewSchema.Column[] tested = columns.Select(name => input.Schema[name]).ToArray();
            return new FilteredDataView(input, tested, row =>
            {
                Func<bool>[] present = tested.Select(column => RowTests.Present(row, column)).ToArray();
                return () => present.All(test => test());
            });
        }

        public TrainTestData TrainTestSplit(IDataView data, double testFraction = 0.1, string samplingKeyColumnName = null, int? seed = null)
        {
            ArgumentNullException.ThrowIfNull(data);
            if (!(0 < testFraction && testFraction < 1))
                throw new ArgumentOutOfRangeException(nameof(testFraction), testFraction, "Must be between 0 and 1 exclusive");
            var split = new RowSplit(_env, data, samplingKeyColumnName, seed);
            return new TrainTestData(split.Rows(0, testFraction, complement: true), split.Rows(0, testFraction, complement: false));
        }

        public IReadOnlyList<TrainTestData> CrossValidationSplit(IDataView data, int numberOfFolds = 5, string samplingKeyColumnName = null, int? seed = null)
            => CrossValidationSplit(_env, data, numberOfFolds, samplingKeyColumnName, seed);

        /// <summary>The folds for a catalog that has the environment but not this one.</summary>
        internal static IReadOnlyList<TrainTestData> CrossValidationSplit(IHostEnvironment env, IDataView data, int numberOfFolds,
            string samplingKeyColumnName, int? seed)
        {
            ArgumentNullException.ThrowIfNull(data);
            if (numberOfFolds < 2)
                throw new ArgumentOutOfRangeException(nameof(numberOfFolds), numberOfFolds, "Must be more than 1");
            var split = new RowSplit(env, data, samplingKeyColumnName, seed);
            return Enumerable.Range(0, numberOfFolds).Select(fold =>
            {
                double lower = (double)fold / numberOfFolds, upper = (double)(fold + 1) / numberOfFolds;
                return new TrainTestData(split.Rows(lower, upper, complement: true), split.Rows(lower, upper, complement: false));
            }).ToArray();
        }

        private int NextSeed(string name) => _env.Register(name).Rand.Next();
    }
}
