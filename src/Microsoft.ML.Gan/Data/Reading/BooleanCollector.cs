namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>Gathers a Boolean column, which has no missing values.</summary>
internal sealed class BooleanCollector(DataViewSchema.Column column, bool isLabel) : CategoryCollector<bool>(column, isLabel)
{
    protected override bool IsMissing(bool value, int row) => false;

    protected override string NameOf(bool value) => value ? "True" : "False";

    protected override int Compare(bool left, bool right) => left.CompareTo(right);
}
