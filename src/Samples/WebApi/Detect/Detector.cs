using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;

namespace Samples.WebApi.Detect;

/// <summary>Asks the model's discriminator.</summary>
internal sealed class Detector
{
    private const string PredictedLabel = "PredictedLabel";
    private const string Score = "Score";
    private const string Probability = "Probability";

    private readonly GanDiscriminatorTransformer _discriminator;

    private Detector(GanDiscriminatorTransformer discriminator, IReadOnlyList<DataViewSchema.Column> columns) =>
        (_discriminator, Columns) = (discriminator, columns);

    /// <summary>Gets the columns it reads: those the model has learned.</summary>
    public IReadOnlyList<DataViewSchema.Column> Columns { get; }

    /// <summary>The detector of a model.</summary>
    /// <exception cref="Refusal">It was fitted without one.</exception>
    public static Detector Of(GanModel model)
    {
        try
        {
            GanDiscriminatorTransformer discriminator = model.Discriminator;
            IRowToRowMapper mapper = discriminator.GetRowToRowMapper(model.OutputSchema);
            return new Detector(discriminator, [.. mapper.GetDependencies([mapper.OutputSchema[Score]])]);
        }
        catch (InvalidOperationException e)
        {
            throw new Refusal(StatusCodes.Status501NotImplemented, e.Message);
        }
    }

    /// <summary>Scores every row of a view that has <see cref="Columns"/>.</summary>
    public IReadOnlyList<Verdict> Judge(IDataView rows)
    {
        IDataView scored = _discriminator.Transform(rows);
        DataViewSchema.Column label = scored.Schema[PredictedLabel], score = scored.Schema[Score], probability = scored.Schema[Probability];
        using DataViewRowCursor cursor = scored.GetRowCursor([label, score, probability]);
        ValueGetter<bool> getLabel = cursor.GetGetter<bool>(label);
        ValueGetter<float> getScore = cursor.GetGetter<float>(score), getProbability = cursor.GetGetter<float>(probability);
        List<Verdict> verdicts = [];
        bool isReal = false;
        float logit = 0, chance = 0;
        while (cursor.MoveNext())
        {
            getLabel(ref isReal);
            getScore(ref logit);
            getProbability(ref chance);
            verdicts.Add(new Verdict(isReal, logit, chance));
        }

        return verdicts;
    }
}
