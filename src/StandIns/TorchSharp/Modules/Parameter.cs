namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module trains.</summary>
    public class Parameter : torch.Tensor
    {
        public Parameter(torch.Tensor data, bool requires_grad = true)
            : base(torch.ParameterHandle(data)) => this.requires_grad = requires_grad;
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>Gets a handle of its own to the data of a tensor, without its history.</summary>
        internal static System.IntPtr ParameterHandle(Tensor data)
        {
            using Tensor detached = data.detach();
            return detached.GiveUp();
        }
    }
}
