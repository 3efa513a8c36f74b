using System;
using System.Collections.Generic;
using System.Linq;

namespace TorchSharp.Modules
{
    /// <summary>What the optimizers share: one group, and a state of a few tensors per parameter.</summary>
    public abstract class OptimizerHelper : torch.optim.Optimizer
    {
        private readonly Dictionary<Parameter, State> _states = new(ReferenceEqualityComparer.Instance);

        private protected OptimizerHelper(IEnumerable<Parameter> parameters, double learningRate)
            : base(new ParamGroup { Parameters = parameters.ToArray(), LearningRate = learningRate, InitialLearningRate = learningRate })
        {
        }

        private protected torch.Tensor Step(Func<torch.Tensor> closure, int stateTensors)
        {
            torch.Tensor loss = closure?.Invoke();
            using IDisposable _ = torch.no_grad();
            using DisposeScope scope = torch.NewDisposeScope();
            foreach (ParamGroup group in _parameter_groups)
            {
                foreach (Parameter parameter in group.Parameters)
                {
                    torch.Tensor gradient = parameter.grad;
                    if (gradient is not null)
                    {
                        State state = StateOf(parameter, stateTensors);
                        state.Step++;
                        Update(parameter, gradient, state, group.LearningRate);
                    }
                }
            }

            return loss;
        }

        private protected abstract void Update(Parameter parameter, torch.Tensor gradient, State state, double learningRate);

        private protected void DisposeStates(bool disposing)
        {
            if (disposing)
            {
                foreach (torch.Tensor tensor in _states.Values.SelectMany(s => s.Tensors))
                {
                    tensor.Dispose();
                }

                _states.Clear();
            }
        }

        // Zeros at first; they outlive every scope.
        private State StateOf(Parameter parameter, int count)
        {
            if (!_states.TryGetValue(parameter, out State state))
            {
                _states[parameter] = state = new State([.. Enumerable.Range(0, count).Select(_ => torch.zeros_like(parameter).Kept())]);
            }

            return state;
        }

        /// <summary>What is remembered of a parameter: how often it was changed, and running averages of its shape.</summary>
        private protected sealed class State(torch.Tensor[] tensors)
        {
            internal torch.Tensor[] Tensors => tensors;

            internal int Step { get; set; }
        }
    }
}
