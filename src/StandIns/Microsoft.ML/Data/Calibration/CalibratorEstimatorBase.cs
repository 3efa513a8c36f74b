using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Calibrators
{
    /// <summary>Learns a calibrator from scored and labelled rows.</summary>
    public abstract class CalibratorEstimatorBase<TICalibrator> : IEstimator<CalibratorTransformer<TICalibrator>> where TICalibrator : class, ICalibrator
    {
        private readonly string _label;
        private readonly string _score;
        private readonly string _weight;

        private protected readonly IHostEnvironment Environment;

        /// <param name="label">Null where the calibrator needs no data.</param>
        private protected CalibratorEstimatorBase(IHostEnvironment env, string label, string score, string weight)
        {
            ArgumentException.ThrowIfNullOrEmpty(score);
            Environment = env;
            _label = label;
            _score = score;
            _weight = weight;
        }

        public CalibratorTransformer<TICalibrator> Fit(IDataView input)
        {
            ArgumentNullException.ThrowIfNull(input);
            CheckColumns(SchemaShape.Create(input.Schema));
            return Wrap(Calibrate(_label == null ? null : ReadRows(input)), _score);
        }

        SchemaShape IEstimator<CalibratorTransformer<TICalibrator>>.GetOutputSchema(SchemaShape inputSchema)
        {
            CheckColumns(inputSchema);
            return inputSchema.With(ScoreAnnotations.BinaryColumns(calibrated: true)[2]);
        }

        private protected abstract TICalibrator Calibrate(IReadOnlyList<(float Score, bool Positive, float Weight)> rows);

        private protected abstract CalibratorTransformer<TICalibrator> Wrap(TICalibrator calibrator, string score);

        private void CheckColumns(SchemaShape schema)
        {
            Check(_score, "score", NumberDataViewType.Single);
            if (_label != null)
                Check(_label, "label", BooleanDataViewType.Instance);
            if (_weight != null)
                Check(_weight, "weight", NumberDataViewType.Single);

            void Check(string name, string role, DataViewType type)
            {
                SchemaShape.Column column = schema.Find(name) ?? throw GetterErrors.MissingColumn("inputSchema", role, name);
                if (column.IsKey || column.Kind != SchemaShape.Column.VectorKind.Scalar || !column.ItemType.Equals(type))
                    throw GetterErrors.Mismatch("inputSchema", role, name, type.ToString(), column.TypeName);
            }
        }

        private List<(float, bool, float)> ReadRows(IDataView data)
        {
            var needed = new[] { _label, _score, _weight }.Where(name => name != null).Select(name => data.Schema[name]).ToArray();
            using DataViewRowCursor cursor = data.GetRowCursor(needed);
            ValueGetter<bool> readLabel = cursor.GetGetter<bool>(needed[0]);
            ValueGetter<float> readScore = cursor.GetGetter<float>(needed[1]);
            ValueGetter<float> readWeight = _weight == null ? null : cursor.GetGetter<float>(needed[2]);
            var rows = new List<(float, bool, float)>();
            bool label = false;
            float score = 0, weight = 1;
            while (cursor.MoveNext())
            {
                readLabel(ref label);
                readScore(ref score);
                readWeight?.Invoke(ref weight);
                if (float.IsFinite(score) && float.IsFinite(weight))
                    rows.Add((score, label, weight));
            }
            return rows;
        }
    }

    public sealed class PlattCalibratorEstimator : CalibratorEstimatorBase<PlattCalibrator>
    {
        internal PlattCalibratorEstimator(IHostEnvironment env, string label, string score, string weight) : base(env, label, score, weight) { }

        private protected override PlattCalibrator Calibrate(IReadOnlyList<(float Score, bool Positive, float Weight)> rows) => PlattFit.Fit(rows);

        private protected override CalibratorTransformer<PlattCalibrator> Wrap(PlattCalibrator calibrator, string score)
            => new PlattCalibratorTransformer(Environment, calibrator, score);
    }

    public sealed class FixedPlattCalibratorEstimator : CalibratorEstimatorBase<PlattCalibrator>
    {
        private readonly PlattCalibrator _calibrator;

        internal FixedPlattCalibratorEstimator(IHostEnvironment env, double slope, double offset, string score) : base(env, null, score, null)
            => _calibrator = new PlattCalibrator(slope, offset);

        private protected override PlattCalibrator Calibrate(IReadOnlyList<(float Score, bool Positive, float Weight)> rows) => _calibrator;

        private protected override CalibratorTransformer<PlattCalibrator> Wrap(PlattCalibrator calibrator, string score)
            => new PlattCalibratorTransformer(Environment, calibrator, score);
    }
}
