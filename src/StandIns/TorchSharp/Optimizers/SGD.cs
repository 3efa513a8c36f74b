using System;
using System.Collections.Generic;
using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Stochastic gradient descent with momentum, as PyTorch computes it.</summary>
    public class SGD : OptimizerHelper
    {
        private readonly (double Momentum, double Dampening, double Decay, bool Nesterov) _options;

        public SGD(
            IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
            : base(parameters, lr)
        {
            if (maximize)
            {
                throw new NotSupportedException("Maximizing SGD is not supported by the stand-in.");
            }

            _options = (momentum, dampening, weight_decay, nesterov);
        }

        public override torch.Tensor step(Func<torch.Tensor> closure = null) => Step(closure, _options.Momentum == 0 ? 0 : 1);

        protected override void Dispose(bool disposing) => DisposeStates(disposing);

        private protected override void Update(Parameter parameter, torch.Tensor gradient, State state, double learningRate)
        {
            torch.Tensor slope = _options.Decay == 0 ? gradient : gradient + (parameter * _options.Decay);
            if (_options.Momentum != 0)
            {
                // The first step takes the whole gradient, dampened only from the second on.
                torch.Tensor momentum = state.Tensors[0];
                momentum.mul_(_options.Momentum).add_(slope, alpha: state.Step == 1 ? 1 : 1 - _options.Dampening);
                slope = _options.Nesterov ? slope + (momentum * _options.Momentum) : momentum;
            }

            parameter.add_(slope, alpha: -learningRate);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static SGD SGD(
                IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}
