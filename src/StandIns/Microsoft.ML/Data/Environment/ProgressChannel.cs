using System;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>Accepts progress and shows none of it; nothing of a progress channel reaches <see cref="MLContext.Log"/>.</summary>
    internal sealed class ProgressChannel : IProgressChannel
    {
        public void SetHeader(ProgressHeader header, Action<IProgressEntry> fillAction) { }

        public void Checkpoint(params double?[] values) { }

        public IProgressChannel StartProgressChannel(string name) => new ProgressChannel();

        public void Dispose() { }
    }
}
