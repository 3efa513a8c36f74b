using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public interface ILearningRateController
            {
                double LearningRate { get; set; }

                double InitialLearningRate { get; set; }
            }

            /// <summary>Changes parameters against their gradients, a step at a time.</summary>
            public abstract class Optimizer : IDisposable
            {
                public virtual IEnumerable<ILearningRateController> ParamGroups => [];

                public abstract Tensor step(Func<Tensor> closure = null);

                public virtual void zero_grad()
                {
                    foreach (Parameter parameter in parameters())
                    {
                        parameter.grad = null;
                    }
                }

                public virtual IEnumerable<Parameter> parameters() => [];

                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                protected virtual void Dispose(bool disposing)
                {
                }
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Parameters that share a learning rate; the stand-in's optimizers have one group.</summary>
    public class ParamGroup<TOptions> : ParamGroup, torch.optim.ILearningRateController
        where TOptions : OptimizerOptions
    {
    }

    public class ParamGroup : torch.optim.ILearningRateController
    {
        public IEnumerable<Parameter> Parameters { get; set; }

        public double LearningRate { get; set; }

        public double InitialLearningRate { get; set; }
    }

    public class OptimizerOptions
    {
    }

    /// <summary>What the optimizers share: one group, and a state of a few tensors per parameter.</summary>
    public class OptimizerHelper : torch.optim.Optimizer
    {
        private readonly ParamGroup _group;
        private readonly Dictionary<Parameter, torch.Tensor[]> _states = new(ReferenceEqualityComparer.Instance);

        internal OptimizerHelper(IEnumerable<Parameter> parameters, double learningRate) =>
            _group = new ParamGroup { Parameters = parameters.ToArray(), LearningRate = learningRate, InitialLearningRate = learningRate };

        public override IEnumerable<torch.optim.ILearningRateController> ParamGroups => [_group];

        public override IEnumerable<Parameter> parameters() => _group.Parameters;

        public override torch.Tensor step(Func<torch.Tensor> closure = null)
        {
            torch.Tensor loss = closure?.Invoke();
            using IDisposable _ = torch.no_grad();
            using DisposeScope scope = torch.NewDisposeScope();
            Begin();
            foreach (Parameter parameter in _group.Parameters)
            {
                torch.Tensor gradient = parameter.grad;
                if (gradient is not null)
                {
                    Update(parameter, gradient, _group.LearningRate);
                }
            }

            return loss;
        }

        internal virtual void Begin()
        {
        }

        internal virtual void Update(Parameter parameter, torch.Tensor gradient, double learningRate)
        {
        }

        /// <summary>Gets a parameter's state tensors, zeros at first; they outlive every scope.</summary>
        internal torch.Tensor[] StateOf(Parameter parameter, int count, out bool isNew)
        {
            isNew = !_states.TryGetValue(parameter, out torch.Tensor[] state);
            if (isNew)
            {
                _states[parameter] = state = [.. Enumerable.Range(0, count).Select(_ => torch.zeros_like(parameter).Kept())];
            }

            return state;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                foreach (torch.Tensor tensor in _states.Values.SelectMany(s => s))
                {
                    tensor.Dispose();
                }

                _states.Clear();
            }
        }
    }
}
