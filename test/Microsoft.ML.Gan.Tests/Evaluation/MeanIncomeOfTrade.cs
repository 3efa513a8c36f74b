using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>A regression trainer of one's own: answers with the mean income of a trade.</summary>
internal sealed class MeanIncomeOfTrade(MLContext mlContext) : IEstimator<ITransformer>
{
    public ITransformer Fit(IDataView input)
    {
        Dictionary<string, float> means = mlContext.Data.CreateEnumerable<Customer>(input, reuseRowObject: false)
            .GroupBy(c => c.Trade).ToDictionary(g => g.Key, g => g.Average(c => c.Income));
        return mlContext.Transforms.CustomMapping<Traded, Scored>((from, to) => to.Score = means[from.Trade], contractName: null).Fit(input);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) =>
        mlContext.Transforms.CustomMapping<Traded, Scored>((_, _) => { }, contractName: null).GetOutputSchema(inputSchema);

    private sealed class Traded
    {
        public string Trade { get; set; } = "";
    }

    private sealed class Scored
    {
        public float Score { get; set; }
    }
}
