using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>What an evaluation has to tell, and in which order.</summary>
public sealed class GanEvaluationTests
{
    [Fact]
    public void Metrics_Each_HasReadingCaveatAndSource()
    {
        Assert.Equal(22, Customers.OfSameSource.Metrics.Count);
        Assert.All(Customers.OfSameSource.Metrics, m =>
        {
            Assert.EndsWith(".", m.Reading);
            Assert.EndsWith(".", m.Caveat);
            Assert.NotEmpty(m.Source);
            Assert.InRange(m.Value, m.Lowest, m.Highest);
            Assert.True(m.Low is null || (m.Low <= m.Value && m.Value <= m.High), $"{m.Name}: {m.Value} is not from {m.Low} to {m.High}");
        });
        Assert.Equal(Customers.OfSameSource.Metrics.OrderBy(m => m.Group).Select(m => m.Name), Customers.OfSameSource.Metrics.Select(m => m.Name));
        Assert.Equal(22, typeof(GanEvaluation).GetProperties().Count(p => p.PropertyType == typeof(EvaluationMetric) && p.GetValue(Customers.OfSameSource) is not null));
    }

    [Fact]
    public void Columns_AndPairs_AreInOrder()
    {
        GanEvaluation evaluation = Customers.OfShuffled;

        Assert.Equal(6, evaluation.Columns.Count);
        Assert.Equal(15, evaluation.Pairs.Count);
        Assert.Equal(evaluation.Columns.Select(c => c.Similarity).Order(), evaluation.Columns.Select(c => c.Similarity));
        Assert.Equal(evaluation.Pairs.Select(p => p.Similarity).Order(), evaluation.Pairs.Select(p => p.Similarity));
        Assert.All(evaluation.Columns, c => Assert.NotNull(c.Baseline));
        Assert.Equal(["False", "True"], evaluation.Classes.Select(c => c.Name));
        Assert.Equal(Customers.Real.Count(r => r.Label), evaluation.Classes[1].RealRows); // not the held-out rows
        Assert.NotEqual(Customers.Real.Count(r => r.Label), Customers.Holdout.Count(r => r.Label));
        Assert.Equal(MetricRating.Poor, evaluation.ClassFidelity!.Rating);
        Assert.Contains("trends within classes", evaluation.Verdict);
    }

    [Fact]
    public void Parts_ForAReport_AreThere()
    {
        Microsoft.ML.Gan.Evaluation.EvaluationParts parts = Customers.OfShuffled.Parts;

        Assert.Equal(2 * Customers.Rows, parts.Pictures.Projection.Count);
        Assert.InRange(parts.Pictures.ExplainedVariance.First, parts.Pictures.ExplainedVariance.Second, 1);
        Assert.InRange(parts.Pictures.ExplainedVariance.Second, 0.01, 1);
        Assert.Equal(2, parts.Pictures.RocCurves.Count);
        Assert.All(parts.Pictures.RocCurves, curve =>
        {
            Assert.Equal((0, 0), curve.Points[0]);
            Assert.Equal((1, 1), curve.Points[^1]);
            Assert.Equal(curve.Points.Order(), curve.Points);
            Assert.Equal(curve.Area, Area(curve.Points), 0.02);
        });
        Assert.Equal(Customers.Rows, parts.Pictures.SyntheticDistances.Count);
        Assert.Equal(Customers.Rows, parts.Pictures.HoldoutDistances.Count);
        Assert.Matches("^[0-9a-f]{16}$", parts.Facts.Fingerprint);
        Assert.NotEqual(parts.Facts.Fingerprint, Customers.OfCopies.Parts.Facts.Fingerprint);
    }

    [Fact]
    public void ToString_Evaluation_HasVerdictTableAndReadings()
    {
        string[] lines = Customers.OfShuffled.ToString().ReplaceLineEndings("\n").Split('\n');

        Assert.Equal(Customers.OfShuffled.Verdict, lines[0]);
        int header = Array.FindIndex(lines, l => l.StartsWith("measure", StringComparison.Ordinal));
        int value = lines[header].IndexOf("value", StringComparison.Ordinal) + "value".Length;
        Assert.All(Enumerable.Range(1, 22), i => Assert.Matches("[0-9]$", lines[header + i][..value]));
        Assert.All(Customers.OfShuffled.Metrics, m => Assert.Contains($"{m.Name}: {m.Reading}", lines));
    }

    private static double Area(IReadOnlyList<(double X, double Y)> points) =>
        points.Skip(1).Select((p, i) => (p.X - points[i].X) * (p.Y + points[i].Y) / 2).Sum();
}
