using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Learning
{
    public class CalibrationTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Scored
        {
            public bool Label { get; set; }
            public float Score { get; set; }
        }

        [Fact]
        public void PlattFit_RandomScores_FindsTheSigmoidOfScikitLearn()
        {
            Fixture expected = Fixture.Of("platt");

            PlattCalibrator found = CalibratorOf(_context.BinaryClassification.Calibrators.Platt().Fit(View()));

            Assert.InRange(found.Slope, expected["slope"] - 0.01, expected["slope"] + 0.01);
            Assert.InRange(found.Offset, expected["offset"] - 0.01, expected["offset"] + 0.01);
        }

        [Fact]
        public void PlattTransform_EachRow_AddsTheProbabilityOfTheSigmoid()
        {
            var transformer = _context.BinaryClassification.Calibrators.Platt(slope: -2, offset: 0.5).Fit(View());

            IDataView calibrated = transformer.Transform(View());

            foreach ((float score, float probability) in calibrated.GetColumn<float>("Score").Zip(calibrated.GetColumn<float>("Probability")))
                Assert.Equal(1 / (1 + Math.Exp(-2 * score + 0.5)), probability, 1e-5);
        }

        [Fact]
        public void PlattTransform_SavedAndLoaded_GivesTheSameProbabilities()
        {
            IDataView view = View();
            ITransformer transformer = _context.BinaryClassification.Calibrators.Platt().Fit(view);
            using var stream = new MemoryStream();

            _context.Model.Save(transformer, view.Schema, stream);
            stream.Position = 0;
            ITransformer loaded = new MLContext().Model.Load(stream, out DataViewSchema _);

            Assert.Equal(transformer.Transform(view).GetColumn<float>("Probability"), loaded.Transform(view).GetColumn<float>("Probability"));
        }

        [Fact]
        public void PlattFit_MissingScore_NamesIt()
            => Assert.Contains("'Absent'", Assert.ThrowsAny<Exception>(()
                => _context.BinaryClassification.Calibrators.Platt(scoreColumnName: "Absent").Fit(View())).Message);

        [Fact]
        public void Evaluate_CalibratedScores_LowersTheLoss()
        {
            IDataView raw = _context.BinaryClassification.Calibrators.Platt(slope: -1, offset: 0).Fit(View()).Transform(View());
            IDataView fitted = _context.BinaryClassification.Calibrators.Platt().Fit(View()).Transform(View());

            Assert.True(LossOf(fitted) < LossOf(raw) - 0.1);
        }

        private double LossOf(IDataView calibrated)
        {
            var rows = calibrated.GetColumn<bool>("Label").Zip(calibrated.GetColumn<float>("Probability"));
            return rows.Average(r => -Math.Log(r.First ? r.Second : 1 - r.Second));
        }

        private static PlattCalibrator CalibratorOf(CalibratorTransformer<PlattCalibrator> transformer)
            => ((ISingleFeaturePredictionTransformer<PlattCalibrator>)transformer).Model;

        private IDataView View()
        {
            Fixture fixture = Fixture.Of("platt");
            return _context.Data.LoadFromEnumerable(fixture.Vector("labels").Zip(fixture.Vector("scores"),
                (label, score) => new Scored { Label = label == 1, Score = (float)score }).ToArray());
        }
    }
}
