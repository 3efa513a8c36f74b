using System;
using System.Collections.Generic;
using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Kingma and Ba 2015, arXiv:1412.6980, with the updates in PyTorch's order.</summary>
    public class Adam : OptimizerHelper
    {
        private readonly (double Beta1, double Beta2, double Eps, double Decay, bool Maximize) _options;

        public Adam(
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(parameters, lr)
        {
            if (amsgrad)
            {
                throw new NotSupportedException("AMSGrad is not supported by the stand-in.");
            }

            _options = (beta1, beta2, eps, weight_decay, maximize);
        }

        public override torch.Tensor step(Func<torch.Tensor> closure = null) => Step(closure, stateTensors: 2);

        protected override void Dispose(bool disposing) => DisposeStates(disposing);

        private protected override void Update(Parameter parameter, torch.Tensor gradient, State state, double learningRate)
        {
            torch.Tensor mean = state.Tensors[0], square = state.Tensors[1];
            torch.Tensor slope = _options.Maximize ? -gradient : gradient;
            slope = _options.Decay == 0 ? slope : slope + (parameter * _options.Decay);
            mean.mul_(_options.Beta1).add_(slope, alpha: 1 - _options.Beta1);
            square.mul_(_options.Beta2).addcmul_(slope, slope, value: 1 - _options.Beta2);
            double correction1 = 1 - Math.Pow(_options.Beta1, state.Step), correction2 = 1 - Math.Pow(_options.Beta2, state.Step);
            torch.Tensor spread = (square.sqrt() / Math.Sqrt(correction2)).add_(_options.Eps);
            parameter.addcdiv_(mean, spread, value: -learningRate / correction1);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static Adam Adam(
                IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}
