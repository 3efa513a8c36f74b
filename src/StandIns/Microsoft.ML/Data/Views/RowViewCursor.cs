namespace Microsoft.ML.Data
{
    /// <summary>Moves with one cursor and shows a row made over it.</summary>
    internal sealed class RowViewCursor : WrappingCursor
    {
        private readonly DataViewRow _row;

        public RowViewCursor(DataViewRowCursor input, DataViewRow row) : base(input) => _row = row;

        public override DataViewSchema Schema => _row.Schema;

        public override bool IsColumnActive(DataViewSchema.Column column) => _row.IsColumnActive(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => _row.GetGetter<TValue>(column);
    }
}
