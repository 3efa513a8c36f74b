using System.Collections.Generic;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Persistence.Onnx;

/// <summary>One column of the input of an exported discriminator.</summary>
/// <param name="Name">The column, or the slot of a vector.</param>
/// <param name="Kind">What its values mean; a DateTime is in ticks.</param>
/// <param name="Categories">The names of its categories, in the order of their codes; empty for a number.</param>
internal sealed record DescribedFeature(string Name, ColumnKind Kind, IReadOnlyList<string> Categories);
