using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Benchmarks.Score;

/// <summary>The same rows as users score them: many at a time, one after the other, and as a view.</summary>
internal sealed class PublicWork
{
    private const int FittedRows = 20_000;

    private readonly GanDiscriminatorModel _model;
    private readonly IDataView _scored;
    private readonly double[] _rows;
    private readonly float[] _matrix;
    private readonly float[] _scores;

    /// <summary>Makes a discriminator with bins fitted to the rows and weights as they are born, for it takes as long as a trained one.</summary>
    public PublicWork(float[] matrix, int units, int layers)
    {
        var data = new MLContext(seed: 1).Data;
        FeatureRow[] rows = [.. matrix.Chunk(Work.Columns).Select(r => new FeatureRow { Features = r })];
        IDataView view = data.LoadFromEnumerable((IEnumerable<FeatureRow>)rows);
        (TableSchema schema, TableData table) = TableReader.Read(data.TakeRows(view, FittedRows), null, [], CancellationToken.None);
        DiscriminatorFeatures features = DiscriminatorFeatures.Fit(table);
        using Discriminator network = NetworkFactory.CreateScorer(features.Layout, units, layers, seed: 1);
        _model = new GanDiscriminatorModel(schema, features, ScoringNetwork.Of(network), new LogitScale(1, 0), new DiscriminatorSummary(0.5, 0, 1));
        _scored = new GanDiscriminatorTransformer(_model).Transform(view);
        _rows = Array.ConvertAll(matrix, v => (double)v);
        (_matrix, _scores) = (matrix, new float[matrix.Length / Work.Columns]);
    }

    public void ScoreOneByOne()
    {
        for (int first = 0; first < _rows.Length; first += Work.Columns)
        {
            _model.Score(_rows.AsSpan(first, Work.Columns));
        }
    }

    public void ScoreTogether() => _model.Score(_matrix, _scores);

    public void ScoreView()
    {
        DataViewSchema.Column column = _scored.Schema["Score"];
        using DataViewRowCursor cursor = _scored.GetRowCursor([column]);
        ValueGetter<float> score = cursor.GetGetter<float>(column);
        float value = 0;
        while (cursor.MoveNext())
        {
            score(ref value);
        }
    }

    private sealed class FeatureRow
    {
        [VectorType(Work.Columns)]
        public float[] Features { get; set; } = [];
    }
}
