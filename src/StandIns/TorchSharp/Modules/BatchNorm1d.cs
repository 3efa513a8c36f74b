using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    public abstract class NormBase : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, torch.Device device, torch.ScalarType? dtype, string name)
            : base(name)
        {
            (this.num_features, this.eps, this.momentum, this.affine, this.track_running_stats) = (num_features, eps, momentum, affine, track_running_stats);
            if (affine)
            {
                register_parameter("weight", weight = new Parameter(torch.ones([num_features], dtype, device)).Kept());
                register_parameter("bias", bias = new Parameter(torch.zeros([num_features], dtype, device)).Kept());
            }

            if (track_running_stats)
            {
                register_buffer("running_mean", running_mean = torch.zeros([num_features], dtype, device).Kept());
                register_buffer("running_var", running_var = torch.ones([num_features], dtype, device).Kept());
                register_buffer("num_batches_tracked", num_batches_tracked = torch.zeros([], torch.int64, device).Kept());
            }
        }

        public long num_features { get; }

        public double eps { get; set; }

        public double? momentum { get; set; }

        public bool affine { get; }

        public bool track_running_stats { get; }

        public Parameter weight { get; set; }

#nullable enable annotations // as the original has them: absent without affine or without tracking
        public Parameter? bias { get; set; }

        public torch.Tensor? running_mean { get; set; }

        public torch.Tensor? running_var { get; set; }

        public torch.Tensor? num_batches_tracked { get; set; }
#nullable restore annotations
    }

    public abstract class BatchNorm : NormBase
    {
        public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, torch.Device device, torch.ScalarType? dtype, string name)
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
        {
        }

        public override torch.Tensor forward(torch.Tensor input)
        {
            bool useBatch = training || !track_running_stats;
            if (training && track_running_stats)
            {
                num_batches_tracked.add_(1);
            }

            return torch.nn.functional.batch_norm(input, running_mean, running_var, weight, bias, useBatch, momentum ?? 0.1, eps);
        }
    }

    public sealed class BatchNorm1d : BatchNorm
    {
        internal BatchNorm1d(long features, double eps, double momentum, bool affine, bool track, torch.Device device, torch.ScalarType? dtype)
            : base(features, eps, momentum, affine, track, device, dtype, nameof(BatchNorm1d))
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static BatchNorm1d BatchNorm1d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
                Device device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
