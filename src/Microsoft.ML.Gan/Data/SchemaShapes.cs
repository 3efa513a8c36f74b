using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data;

/// <summary>Shapes of columns, which ML.NET lets nobody make: a chain is asked what it makes of a schema.</summary>
internal static class SchemaShapes
{
    /// <summary>Gets a shape with columns in place of those of the same names, or at its end.</summary>
    public static SchemaShape With(SchemaShape shape, DataViewSchema added)
    {
        SchemaShape columns = Of(added);
        HashSet<string> names = [.. columns.Select(c => c.Name)];
        return new SchemaShape(shape.Where(c => !names.Contains(c.Name)).Concat(columns));
    }

    private static SchemaShape Of(DataViewSchema schema)
    {
        var probe = new Probe();
        new EstimatorChain<ITransformer>().Append(probe).Fit(new EmptyDataView(schema));
        return probe.Shape!;
    }

    private sealed class Probe : IEstimator<ITransformer>
    {
        public SchemaShape? Shape { get; private set; }

        public ITransformer Fit(IDataView input) => new TransformerChain<ITransformer>();

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => Shape = inputSchema;
    }
}
