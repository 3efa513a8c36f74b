using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>Hands each row back as it is; what a prediction engine sees of the augmenter.</summary>
internal sealed class IdentityRowMapper(DataViewSchema schema) : IRowToRowMapper
{
    public DataViewSchema InputSchema => schema;

    public DataViewSchema OutputSchema => schema;

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns) => dependingColumns;

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns) => input;
}
