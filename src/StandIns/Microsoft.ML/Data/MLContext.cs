using System;
using System.Collections.Concurrent;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML
{
    /// <summary>The entry to everything; the catalogs share its environment, its seed and its log.</summary>
    public sealed class MLContext : IHostEnvironment, ISeededEnvironment
    {
        private readonly LocalEnvironment _env;
        private readonly ConcurrentDictionary<string, object> _options = new ConcurrentDictionary<string, object>();

        public MLContext(int? seed = null)
        {
            _env = new LocalEnvironment(seed, (source, message) => Log?.Invoke(this, new LoggingEventArgs(message.Message, message.Kind, source)));
            BinaryClassification = new BinaryClassificationCatalog(_env);
            MulticlassClassification = new MulticlassClassificationCatalog(_env);
            Transforms = new TransformsCatalog(_env);
            Model = new ModelOperationsCatalog(_env);
            Data = new DataOperationsCatalog(_env);
        }

        public BinaryClassificationCatalog BinaryClassification { get; }

        public MulticlassClassificationCatalog MulticlassClassification { get; }

        public TransformsCatalog Transforms { get; }

        public ModelOperationsCatalog Model { get; }

        public DataOperationsCatalog Data { get; }

        public event EventHandler<LoggingEventArgs> Log;

        public ComponentCatalog ComponentCatalog => _env.ComponentCatalog;

        public int? GpuDeviceId { get; set; }

        public bool FallbackToCpu { get; set; }

        public bool TryAddOption<T>(string name, T value) => _options.TryAdd(name, value);

        public void SetOption<T>(string name, T value) => _options[name] = value;

        public bool TryGetOption<T>(string name, out T value)
        {
            bool found = _options.TryGetValue(name, out object boxed);
            value = found ? (T)boxed : default;
            return found;
        }

        public T GetOptionOrDefault<T>(string name) => TryGetOption(name, out T value) ? value : default;

        public bool RemoveOption(string name) => _options.TryRemove(name, out _);

        int? ISeededEnvironment.Seed => _env.Seed;

        string IExceptionContext.ContextDescription => _env.ContextDescription;

        TException IExceptionContext.Process<TException>(TException ex) => _env.Process(ex);

        IHost IHostEnvironment.Register(string name, int? seed, bool? verbose) => _env.Register(name, seed, verbose);

        IChannel IChannelProvider.Start(string name) => _env.Start(name);

        IPipe<TMessage> IChannelProvider.StartPipe<TMessage>(string name) => _env.StartPipe<TMessage>(name);

        IProgressChannel IProgressChannelProvider.StartProgressChannel(string name) => _env.StartProgressChannel(name);
    }
}
