using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>Checks the column names in the options against the columns there are.</summary>
internal static class SchemaCheck
{
    public static void Columns(IReadOnlyList<string> names, string? labelColumnName, IReadOnlyList<string> ignoredColumnNames)
    {
        if (labelColumnName is not null && !names.Contains(labelColumnName))
        {
            throw Errors.MissingLabelColumn(labelColumnName, names);
        }

        foreach (string ignored in ignoredColumnNames)
        {
            if (!names.Contains(ignored))
            {
                throw Errors.MissingIgnoredColumn(ignored, names);
            }

            if (ignored == labelColumnName)
            {
                throw Errors.LabelIgnored(ignored);
            }
        }
    }
}
