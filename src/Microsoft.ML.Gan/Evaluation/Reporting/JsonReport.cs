using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Microsoft.ML.Gan.Evaluation;

namespace Microsoft.ML.Gan.Evaluation.Reporting;

/// <summary>A report for programs; its names do not change under one version.</summary>
internal static class JsonReport
{
    private const int Version = 1;

    /// <summary>Writes it as UTF-8.</summary>
    public static void Write(Stream stream, EvaluationParts parts)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("verdict", parts.Verdict);
        Facts(json, parts.Facts);
        Each(json, "metrics", parts.Metrics, Metric);
        Each(json, "columns", parts.Columns, Column);
        Each(json, "pairs", parts.Pairs, Pair);
        Each(json, "classes", parts.Classes, Class);
        Pictures(json, parts.Pictures);
        json.WriteEndObject();
    }

    private static void Facts(Utf8JsonWriter json, EvaluationFacts facts)
    {
        json.WriteStartObject("facts");
        json.WriteNumber("realRows", facts.RealRows);
        json.WriteNumber("syntheticRows", facts.SyntheticRows);
        json.WriteNumber("holdoutRows", facts.HoldoutRows);
        json.WriteNumber("columnCount", facts.ColumnCount);
        json.WriteString("labelColumnName", facts.LabelColumnName);
        json.WriteNumber("seed", facts.Seed);
        json.WriteString("fingerprint", facts.Fingerprint);
        Number(json, "seconds", facts.Seconds);
        json.WriteEndObject();
    }

    private static void Metric(Utf8JsonWriter json, EvaluationMetric metric)
    {
        json.WriteString("name", metric.Name);
        json.WriteString("group", metric.Group.ToString());
        Number(json, "value", metric.Value);
        Number(json, "low", metric.Low);
        Number(json, "high", metric.High);
        Number(json, "baseline", metric.Baseline);
        Number(json, "best", metric.Best);
        Number(json, "lowest", metric.Lowest);
        Number(json, "highest", metric.Highest);
        json.WriteString("rating", metric.Rating.ToString());
        json.WriteString("reading", metric.Reading);
        json.WriteString("caveat", metric.Caveat);
        json.WriteString("source", metric.Source);
    }

    private static void Column(Utf8JsonWriter json, ColumnEvaluation column)
    {
        json.WriteString("name", column.Name);
        json.WriteBoolean("isCategorical", column.IsCategorical);
        Number(json, "similarity", column.Similarity);
        Number(json, "baseline", column.Baseline);
        Number(json, "coverage", column.Coverage);
        json.WriteStartObject("marginal");
        json.WriteStartArray("labels");
        foreach (string label in column.Marginal.Labels)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        Numbers(json, "edges", column.Marginal.Edges);
        Numbers(json, "real", column.Marginal.Real);
        Numbers(json, "synthetic", column.Marginal.Synthetic);
        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, PairEvaluation pair)
    {
        json.WriteString("first", pair.First);
        json.WriteString("second", pair.Second);
        Number(json, "similarity", pair.Similarity);
        Number(json, "realAssociation", pair.RealAssociation);
        Number(json, "syntheticAssociation", pair.SyntheticAssociation);
    }

    private static void Class(Utf8JsonWriter json, ClassEvaluation one)
    {
        json.WriteString("name", one.Name);
        json.WriteNumber("realRows", one.RealRows);
        json.WriteNumber("syntheticRows", one.SyntheticRows);
        Number(json, "shape", one.Shape);
        Number(json, "trend", one.Trend);
    }

    private static void Pictures(Utf8JsonWriter json, EvaluationPictures pictures)
    {
        json.WriteStartObject("pictures");
        Numbers(json, "explainedVariance", [pictures.ExplainedVariance.First, pictures.ExplainedVariance.Second]);
        Each(json, "projection", pictures.Projection, (w, row) =>
        {
            Number(w, "x", row.X);
            Number(w, "y", row.Y);
            w.WriteBoolean("isSynthetic", row.IsSynthetic);
        });
        Each(json, "rocCurves", pictures.RocCurves, (w, curve) =>
        {
            w.WriteString("name", curve.Name);
            Number(w, "area", curve.Area);
            Each(w, "points", curve.Points, (writer, point) =>
            {
                Number(writer, "falsePositiveRate", point.FalsePositiveRate);
                Number(writer, "truePositiveRate", point.TruePositiveRate);
            });
        });
        Numbers(json, "syntheticDistances", pictures.SyntheticDistances);
        Numbers(json, "holdoutDistances", pictures.HoldoutDistances);
        json.WriteEndObject();
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, System.Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
        {
            if (double.IsFinite(value))
            {
                json.WriteNumberValue(value);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
