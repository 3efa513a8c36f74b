using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>A user's pipeline, fitted to views as they are and judged by the columns that ML.NET's trainers add.</summary>
internal sealed class PipelineUtilityModel(
    IEstimator<ITransformer> pipeline, IDataView real, IDataView synthetic, IDataView holdout, string labelColumnName, CancellationToken cancellationToken) : IUtilityModel
{
    // Where a pipeline may put a label that it has converted.
    private const string ConvertedLabel = "Label";

    public Judgment Judge(UtilityRows rows) => Cancelable.Run(() => Fitted(rows), cancellationToken);

    private Judgment Fitted(UtilityRows rows)
    {
        IDataView learned = rows switch
        {
            UtilityRows.Real => new JoinedDataView(cancellationToken, real),
            UtilityRows.Synthetic => new JoinedDataView(cancellationToken, synthetic),
            _ => new JoinedDataView(cancellationToken, real, synthetic),
        };
        ITransformer model = pipeline.Fit(learned);
        try
        {
            return Judge(model.Transform(new JoinedDataView(cancellationToken, holdout)));
        }
        finally
        {
            (model as IDisposable)?.Dispose();
        }
    }

    private Judgment Judge(IDataView scored)
    {
        DataViewSchema.Column score = scored.Schema.GetColumnOrNull(GanColumnNames.Score) ?? throw Errors.NoScore([.. scored.Schema.Where(c => !c.IsHidden).Select(c => c.Name)]);
        DataViewSchema.Column[] labels = [.. new[] { scored.Schema.GetColumnOrNull(labelColumnName), scored.Schema.GetColumnOrNull(ConvertedLabel) }.OfType<DataViewSchema.Column>()];
        DataViewSchema.Column? answer = scored.Schema.GetColumnOrNull(GanColumnNames.PredictedLabel);
        bool isRegression = answer is null; // a regression trainer gives no predicted label; what is called Label may then be any column
        if (score.Type is not VectorDataViewType && !isRegression && First(labels, c => c.Type is BooleanDataViewType) is { } truth)
        {
            return new RankJudgment(Scores(scored, score), Read<bool, bool>(scored, truth, b => b), "true");
        }

        if (score.Type is not VectorDataViewType && First(labels, c => c.Type.Equals(NumberDataViewType.Single)) is { } number)
        {
            return new NumberJudgment(Scores(scored, score), Read<float, double>(scored, number, v => v));
        }

        if (answer is { } predicted && First(labels, c => c.Type.RawType == predicted.Type.RawType) is { } label)
        {
            string[] answers = Texts(scored, predicted), right = Texts(scored, label);
            return new ClassJudgment([.. answers.Zip(right).Select(r => r.First == r.Second)], right);
        }

        throw Errors.NoComparableLabel(labelColumnName, labels.Length > 0 ? labels[0].Type : null, score.Type);
    }

    private static DataViewSchema.Column? First(DataViewSchema.Column[] columns, Func<DataViewSchema.Column, bool> fits) =>
        columns.Where(fits).Select(c => (DataViewSchema.Column?)c).FirstOrDefault();

    private static double[] Scores(IDataView scored, DataViewSchema.Column score)
    {
        double[] scores = Read<float, double>(scored, score, s => s);
        int missing = scores.Count(double.IsNaN);
        return missing == 0 ? scores : throw Errors.MissingScores(missing, scores.Length);
    }

    private static string[] Texts(IDataView view, DataViewSchema.Column column) => column.Type switch
    {
        KeyDataViewType => Read<uint, string>(view, column, TextValue.Write),
        TextDataViewType => Read<ReadOnlyMemory<char>, string>(view, column, TextValue.Write),
        BooleanDataViewType => Read<bool, string>(view, column, TextValue.Write),
        _ => Read<float, string>(view, column, TextValue.Write),
    };

    private static TResult[] Read<TValue, TResult>(IDataView view, DataViewSchema.Column column, Func<TValue, TResult> convert)
    {
        List<TResult> values = [];
        using DataViewRowCursor cursor = view.GetRowCursor([column]);
        ValueGetter<TValue> getter = cursor.GetGetter<TValue>(column);
        TValue value = default!;
        while (cursor.MoveNext())
        {
            getter(ref value);
            values.Add(convert(value));
        }

        return [.. values];
    }
}
