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
                protected IList<ParamGroup> _parameter_groups;

                private protected Optimizer(ParamGroup group) => _parameter_groups = [group];

                public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

                public abstract Tensor step(Func<Tensor> closure = null);

                public virtual void zero_grad()
                {
                    foreach (Parameter parameter in parameters())
                    {
                        parameter.grad = null;
                    }
                }

                public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(g => g.Parameters);

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
    public class ParamGroup : torch.optim.ILearningRateController
    {
        public IEnumerable<Parameter> Parameters { get; set; }

        public double LearningRate { get; set; }

        public double InitialLearningRate { get; set; }
    }
}
