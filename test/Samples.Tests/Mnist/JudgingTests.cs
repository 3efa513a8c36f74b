using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.ML;
using Samples.Mnist.Judging;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Samples.Tests.Mnist;

public sealed class JudgingTests
{
    // Made by Fixtures/make_frechet.py.
    private static readonly JsonElement _golden = Golden();

    [Fact]
    public void FrechetDistance_OfFeatures_IsThatOfSciPy()
    {
        FeatureMoments first = FeatureMoments.Of(Rows("first")), second = FeatureMoments.Of(Rows("second"));

        double expected = _golden.GetProperty("distance").GetDouble();
        Assert.InRange(first.FrechetDistance(second), expected - 1e-5, expected + 1e-5);
        Assert.InRange(second.FrechetDistance(first), expected - 1e-5, expected + 1e-5);
    }

    [Fact]
    public void FrechetDistance_FromItself_IsZero()
    {
        FeatureMoments moments = FeatureMoments.Of(Rows("second"));

        Assert.InRange(moments.FrechetDistance(moments), 0, 1e-6);
    }

    [Fact]
    public void SquareRoot_OfCovariance_IsThatOfSciPy()
    {
        double[,] root = SymmetricMatrix.SquareRoot(FeatureMoments.Of(Rows("first")).Covariance);

        float[][] expected = Rows("root");
        for (int i = 0; i < expected.Length; i++)
        {
            for (int j = 0; j < expected.Length; j++)
            {
                Assert.InRange(root[i, j], expected[i][j] - 1e-5, expected[i][j] + 1e-5);
            }
        }
    }

    [Fact]
    public void ScoreOf_Probabilities_IsThatOfNumPy()
    {
        double score = DigitScores.ScoreOf(Rows("probabilities"));

        double expected = _golden.GetProperty("score").GetDouble();
        Assert.InRange(score, expected - 1e-5, expected + 1e-5);
    }

    [Fact]
    public void ScoreOf_SureAndEven_IsTheNumberOfClasses()
    {
        float[][] sure = [.. Enumerable.Range(0, 20).Select(i => Enumerable.Range(0, 10).Select(c => c == i % 10 ? 1f : 0f).ToArray())];

        Assert.Equal(10, DigitScores.ScoreOf(sure), 6);
        Assert.Equal(1, DigitScores.ScoreOf([.. sure.Select(_ => sure[3])]), 6);
    }

    [Fact]
    public void Load_SomeImages_KeepsEveryFifthForTheTest()
    {
        (DigitImages train, DigitImages heldOut) = DigitImages.Load(new MLContext(), 1000);
        using DigitImages first = train, second = heldOut;

        Assert.Equal((800, 200), (first.Count, second.Count));
        Assert.Equal([800, 1, 28, 28], first.Images.shape);
        Assert.Equal(Enumerable.Range(0, 10), first.Labels.Distinct().Order());
    }

    [Fact]
    public void Train_FewHundredSteps_ReadsDigitsNotSeen()
    {
        (DigitImages train, DigitImages heldOut) = DigitImages.Load(new MLContext(), 2500);
        using DigitImages first = train, second = heldOut;
        using DigitClassifier classifier = ClassifierTraining.Train(first, steps: 300, seed: 1);

        FeatureMoments real = FeatureMoments.Of(classifier.Read(first.Images).Features);
        DigitScores ofReal = DigitScores.Of(classifier, real, second.Images, second.Labels);

        Assert.InRange(classifier.Accuracy(second), 0.88, 1);
        Assert.Equal(classifier.Accuracy(second), ofReal.Recognized!.Value, 9);
        Assert.Equal(10, ofReal.Classes);
        Assert.InRange(ofReal.ClassifierScore, 6, 10);

        using DisposeScope scope = NewDisposeScope();
        using var generator = new Generator(1);
        DigitScores ofNoise = DigitScores.Of(classifier, real, (rand([500, 1, 28, 28], generator: generator) * 2) - 1, null);
        Assert.Null(ofNoise.Recognized);
        Assert.True(ofNoise.FrechetDistance > 5 * ofReal.FrechetDistance, $"{ofNoise} {ofReal}");
    }

    private static float[][] Rows(string name) =>
        [.. _golden.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetSingle()).ToArray())];

    private static JsonElement Golden()
    {
        using Stream stream = typeof(JudgingTests).Assembly.GetManifestResourceStream("frechet.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
