namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module trains; it takes the place of the one it is made from, which is empty afterwards.</summary>
    public class Parameter : torch.Tensor
    {
        public Parameter(torch.Tensor data, bool requires_grad = true)
            : base(data.requires_grad_(requires_grad))
        {
        }
    }
}
