using System;
using System.Collections.Generic;
using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Kingma and Ba 2015, arXiv:1412.6980, with the updates in PyTorch's order.</summary>
    public class Adam : OptimizerHelper
    {
        private readonly (double Beta1, double Beta2, double Eps, double Decay, bool Maximize) _options;
        private int _step;

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

        internal override void Begin() => _step++;

        internal override void Update(Parameter parameter, torch.Tensor gradient, double learningRate)
        {
            torch.Tensor[] state = StateOf(parameter, 2, out bool _);
            torch.Tensor slope = _options.Maximize ? -gradient : gradient;
            slope = _options.Decay == 0 ? slope : slope + (parameter * _options.Decay);
            state[0].mul_(_options.Beta1).add_(slope, alpha: 1 - _options.Beta1);
            state[1].mul_(_options.Beta2).addcmul_(slope, slope, value: 1 - _options.Beta2);
            double correction1 = 1 - Math.Pow(_options.Beta1, _step), correction2 = 1 - Math.Pow(_options.Beta2, _step);
            torch.Tensor spread = (state[1].sqrt() / Math.Sqrt(correction2)).add_(_options.Eps);
            parameter.addcdiv_(state[0], spread, value: -learningRate / correction1);
        }
    }

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

        internal override void Update(Parameter parameter, torch.Tensor gradient, double learningRate)
        {
            torch.Tensor[] state = StateOf(parameter, 2, out bool _);
            torch.Tensor slope = _options.Decay == 0 ? gradient : gradient + (parameter * _options.Decay);
            state[0].mul_(_options.Alpha).addcmul_(slope, slope, value: 1 - _options.Alpha);
            torch.Tensor spread = state[0].sqrt().add_(_options.Eps);
            if (_options.Momentum == 0)
            {
                parameter.addcdiv_(slope, spread, value: -learningRate);
            }
            else
            {
                state[1].mul_(_options.Momentum).add_(slope / spread);
                parameter.add_(state[1], alpha: -learningRate);
            }
        }
    }

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

        internal override void Update(Parameter parameter, torch.Tensor gradient, double learningRate)
        {
            torch.Tensor slope = _options.Decay == 0 ? gradient : gradient + (parameter * _options.Decay);
            if (_options.Momentum != 0)
            {
                torch.Tensor momentum = StateOf(parameter, 1, out bool isNew)[0];
                momentum.mul_(_options.Momentum).add_(slope, alpha: isNew ? 1 : 1 - _options.Dampening);
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
            public static Adam Adam(
                IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            public static RMSProp RMSProp(
                IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

            public static SGD SGD(
                IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}
