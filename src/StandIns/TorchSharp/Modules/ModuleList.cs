using System.Collections;
using System.Collections.Generic;
using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    public class ModuleList<T> : torch.nn.Module, IEnumerable<T>
        where T : torch.nn.Module
    {
        private readonly List<T> _parts = [];

        public ModuleList(params T[] modules)
            : base("ModuleList")
        {
            foreach (T module in modules)
            {
                Add(module);
            }
        }

        public int Count => _parts.Count;

        public T this[int index]
        {
            get => _parts[index];
            set => throw new System.NotSupportedException("Replacing a module of a list is not supported by the stand-in.");
        }

        public void Add(T item)
        {
            register_module(_parts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), item);
            _parts.Add(item);
        }

        public IEnumerator<T> GetEnumerator() => _parts.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static ModuleList<T> ModuleList<T>(params T[] modules)
                where T : Module => new(modules);
        }
    }
}
