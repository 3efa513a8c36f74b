namespace Microsoft.ML.Data
{
    /// <summary>Everything as in the cursor below; a derived cursor says what differs.</summary>
    internal abstract class WrappingCursor : DataViewRowCursor
    {
        protected readonly DataViewRowCursor Input;

        protected WrappingCursor(DataViewRowCursor input) => Input = input;

        public override DataViewSchema Schema => Input.Schema;

        public override long Position => Input.Position;

        public override long Batch => Input.Batch;

        public override bool MoveNext() => Input.MoveNext();

        public override ValueGetter<DataViewRowId> GetIdGetter() => Input.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => Input.IsColumnActive(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => Input.GetGetter<TValue>(column);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                Input.Dispose();
            base.Dispose(disposing);
        }
    }
}
