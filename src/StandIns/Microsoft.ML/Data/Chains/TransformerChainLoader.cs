using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>Reads a saved chain; the type of its last transformer is not kept.</summary>
    internal static class TransformerChainLoader
    {
        public static string EntryName(int index) => $"Transform_{index:000}";

        public static TransformerChain<ITransformer> Create(IHostEnvironment env, ModelLoadContext ctx)
        {
            var transformers = new ITransformer[ctx.Reader.ReadInt32()];
            var scopes = new TransformerScope[transformers.Length];
            for (int i = 0; i < transformers.Length; i++)
            {
                scopes[i] = (TransformerScope)ctx.Reader.ReadInt32();
                transformers[i] = ctx.LoadModel<ITransformer>(env, EntryName(i));
            }
            return new TransformerChain<ITransformer>(transformers, scopes);
        }
    }
}
