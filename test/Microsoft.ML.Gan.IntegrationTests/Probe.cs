using System;
using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>A step that does nothing but look at the data it is fitted on.</summary>
public sealed class Probe(Action<IDataView> look) : IEstimator<ITransformer>
{
    /// <summary>Gets the number of rows of each fit.</summary>
    public List<int> Rows { get; } = [];

    public ITransformer Fit(IDataView input)
    {
        Rows.Add(Small.Count(input));
        look(input);
        return new TransformerChain<ITransformer>();
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema;
}
