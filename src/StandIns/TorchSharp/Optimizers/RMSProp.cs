using System;
using System.Collections.Generic;
using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Hinton's running average of squared gradients, as PyTorch computes it.</summary>
    public class RMSProp : OptimizerHelper
    {
        private readonly (double Alpha, double Eps, double Decay, double Momentum) _options;

        public RMSProp(
            IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0,
            double momentum = 0, bool centered = false, bool maximize = false)
            : base(parameters, lr)
        {
            if (centered || maximize)
            {
                throw new NotSupportedException("Centered and maximizing RMSProp are not supported by the stand-in.");
            }

            _options = (alpha, eps, weight_decay, momentum);
        }

        public override torch.Tensor step(Func<torch.Tensor> closure = null) => Step(closure, _options.Momentum == 0 ? 1 : 2);

        protected override void Dispose(bool disposing) => DisposeStates(disposing);

        private protected override void Update(Parameter parameter, torch.Tensor gradient, State state, double learningRate)
        {
            torch.Tensor square = state.Tensors[0];
            torch.Tensor slope = _options.Decay == 0 ? gradient : gradient + (parameter * _options.Decay);
            square.mul_(_options.Alpha).addcmul_(slope, slope, value: 1 - _options.Alpha);
            torch.Tensor spread = square.sqrt().add_(_options.Eps);
            if (_options.Momentum == 0)
            {
                parameter.addcdiv_(slope, spread, value: -learningRate);
            }
            else
            {
                torch.Tensor momentum = state.Tensors[1].mul_(_options.Momentum).addcdiv_(slope, spread, value: 1);
                parameter.add_(momentum, alpha: -learningRate);
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static RMSProp RMSProp(
                IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}
