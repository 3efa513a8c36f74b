using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public interface IModule<T, TResult>
            {
                TResult call(T input1);
            }

            public interface IModule<T1, T2, TResult>
            {
                TResult call(T1 input1, T2 input2);
            }

            /// <summary>A part of a network: named parameters, buffers and smaller parts, in the order of registration.</summary>
            public class Module : IDisposable
            {
                private readonly List<(string Name, Module Part)> _children = [];
                private readonly List<(string Name, Parameter Value)> _parameterList = [];
                private readonly List<(string Name, Tensor Value, bool Persistent)> _bufferList = [];
                private bool _registered;
                private bool _disposed;

                protected string name;

                protected Module(string name) => this.name = name;

                public virtual bool training { get; private set; } = true;

                public virtual string GetName() => name;

                public virtual void train(bool train = true)
                {
                    training = train;
                    foreach ((_, Module part) in _children)
                    {
                        part.train(train);
                    }
                }

                public virtual void eval() => train(false);

                public virtual IEnumerable<(string name, Module module)> named_children() => _children;

                public virtual IEnumerable<Module> children() => _children.Select(c => c.Part);

                public virtual IEnumerable<Module> modules() => named_modules().Select(m => m.module);

                public virtual IEnumerable<(string name, Module module)> named_modules() =>
                    _children.SelectMany(c => c.Part.named_modules().Select(m => ($"{c.Name}.{m.name}", m.module)).Prepend((c.Name, c.Part)));

                public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
                    _parameterList.Concat(recurse
                        ? _children.SelectMany(c => c.Part.named_parameters().Select(p => ($"{c.Name}.{p.name}", p.parameter)))
                        : []);

                public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(p => p.parameter);

                public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true) =>
                    _bufferList.Where(b => include_nonpersistent || b.Persistent).Select(b => (b.Name, b.Value)).Concat(recurse
                        ? _children.SelectMany(c => c.Part.named_buffers(true, include_nonpersistent).Select(b => ($"{c.Name}.{b.name}", b.buffer)))
                        : []);

                public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                    named_buffers(recurse, include_nonpersistent).Select(b => b.buffer);

                public virtual void register_module(string name, Module submodule) => _children.Add((name, submodule));

                public virtual void register_parameter(string name, Parameter param) => _parameterList.Add((name, param));

                public virtual void register_buffer(string name, Tensor tensor, bool persistent = true) => _bufferList.Add((name, tensor, persistent));

                public virtual void zero_grad(bool set_to_none = true)
                {
                    foreach (Parameter parameter in parameters())
                    {
                        if (set_to_none)
                        {
                            parameter.grad = null;
                        }
                        else
                        {
                            using Tensor gradient = parameter.grad;
                            gradient?.zero_();
                        }
                    }
                }

                public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor> destination = null, string prefix = null)
                {
                    destination ??= [];
                    string before = prefix is null ? "" : prefix + ".";
                    foreach ((string key, Parameter value) in named_parameters())
                    {
                        destination[before + key] = value;
                    }

                    foreach ((string key, Tensor value) in named_buffers(include_nonpersistent: false))
                    {
                        destination[before + key] = value;
                    }

                    return destination;
                }

                public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                    Dictionary<string, Tensor> source, bool strict = true, IList<string> skip = null)
                {
                    Dictionary<string, Tensor> target = state_dict();
                    string[] missing = [.. target.Keys.Where(k => !source.ContainsKey(k) && skip?.Contains(k) != true)];
                    string[] unexpected = [.. source.Keys.Where(k => !target.ContainsKey(k) && skip?.Contains(k) != true)];
                    if (strict && (missing.Length > 0 || unexpected.Length > 0))
                    {
                        throw new InvalidOperationException("The loaded state_dict is not identical to the target dictionary.");
                    }

                    using IDisposable _ = no_grad();
                    foreach ((string key, Tensor value) in target)
                    {
                        if (source.TryGetValue(key, out Tensor given) && skip?.Contains(key) != true)
                        {
                            value.copy_(given);
                        }
                    }

                    return (missing, unexpected);
                }

                public virtual Module save(BinaryWriter writer, IList<string> skip = null)
                {
                    ModuleStreams.Save(writer, state_dict().Where(e => skip?.Contains(e.Key) != true).ToArray());
                    return this;
                }

                public virtual Module load(
                    BinaryReader reader, bool strict = true, IList<string> skip = null, Dictionary<string, bool> loadedParameters = null)
                {
                    using DisposeScope scope = NewDisposeScope();
                    Dictionary<string, Tensor> loaded = ModuleStreams.Load(reader);
                    load_state_dict(loaded, strict, skip);
                    foreach (string key in loadedParameters is null ? [] : loaded.Keys.ToArray())
                    {
                        loadedParameters[key] = true;
                    }

                    return this;
                }

                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                /// <summary>Registers the fields that are modules, parameters and buffers, under their names or those of the attribute.</summary>
                protected virtual void RegisterComponents()
                {
                    if (_registered)
                    {
                        return;
                    }

                    _registered = true;
                    foreach (FieldInfo field in GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
                    {
                        string key = field.GetCustomAttribute<Utils.ComponentNameAttribute>()?.Name ?? field.Name;
                        switch (field.GetValue(this))
                        {
                            case Module part when part != this:
                                register_module(key, part);
                                break;
                            case Parameter parameter:
                                register_parameter(key, parameter);
                                break;
                            case Tensor buffer:
                                register_buffer(key, buffer);
                                break;
                        }
                    }
                }

                protected virtual void Dispose(bool disposing)
                {
                    if (!disposing || _disposed)
                    {
                        return;
                    }

                    _disposed = true;
                    foreach ((_, Module part) in _children)
                    {
                        part.Dispose();
                    }

                    foreach ((_, Parameter parameter) in _parameterList)
                    {
                        parameter.Dispose();
                    }

                    foreach ((_, Tensor buffer, _) in _bufferList)
                    {
                        buffer.Dispose();
                    }
                }

                internal void MoveTo(Device device, ScalarType? type)
                {
                    using IDisposable _ = no_grad();
                    using DisposeScope scope = NewDisposeScope();
                    foreach (Tensor tensor in parameters().Concat(buffers()).ToArray())
                    {
                        bool needsGrad = tensor.requires_grad;
                        bool converts = type is not null && tensor.dtype is ScalarType.Float32 or ScalarType.Float64;
                        Tensor moved = tensor.detach();
                        moved = device is null ? moved : moved.to(device);
                        moved = converts ? moved.to(type.Value) : moved;
                        moved.DetachFromDisposeScope();
                        tensor.Adopt(moved);
                        tensor.requires_grad = needsGrad;
                    }
                }
            }

            /// <summary>Between the module and its typed forms, as officially; the stand-in has no hooks.</summary>
            public class HookableModule<TPreHook, TPostHook> : Module
            {
                protected HookableModule(string name)
                    : base(name)
                {
                }
            }

            public abstract class Module<T, TResult> :
                HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
            {
                protected Module(string name)
                    : base(name)
                {
                }

                public abstract TResult forward(T input);

                public TResult call(T input) => forward(input);
            }

            public abstract class Module<T1, T2, TResult> :
                HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>,
                IModule<T1, T2, TResult>
            {
                protected Module(string name)
                    : base(name)
                {
                }

                public abstract TResult forward(T1 input1, T2 input2);

                public TResult call(T1 input1, T2 input2) => forward(input1, input2);
            }
        }
    }

    public static class ModuleExtensionMethods
    {
        public static T to<T>(this T module, torch.Device device, bool non_blocking = false)
            where T : torch.nn.Module
        {
            module.MoveTo(device, null);
            return module;
        }

        public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false)
            where T : torch.nn.Module
        {
            module.MoveTo(null, type);
            return module;
        }

        public static T cpu<T>(this T module, bool non_blocking = false)
            where T : torch.nn.Module => module.to(torch.CPU);
    }
}

namespace TorchSharp.Utils
{
    /// <summary>Gives a field another name among a module's components than its own.</summary>
    [AttributeUsage(AttributeTargets.Field)]
    public class ComponentNameAttribute : Attribute
    {
        public string Name { get; set; }
    }
}
