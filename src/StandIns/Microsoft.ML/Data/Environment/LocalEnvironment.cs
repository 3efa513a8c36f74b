using System;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>The environment behind an <see cref="MLContext"/>, and every host registered from it.</summary>
    internal sealed class LocalEnvironment : IHost, ISeededEnvironment
    {
        private readonly LocalEnvironment _parent;
        private readonly string _fullName;
        private readonly Action<string, ChannelMessage> _listener;

        /// <param name="listener">Receives every message of this environment's channels, with the full name of its source.</param>
        public LocalEnvironment(int? seed, Action<string, ChannelMessage> listener)
        {
            Seed = seed;
            Rand = seed is int value ? new Random(value) : new Random();
            ComponentCatalog = new ComponentCatalog();
            _listener = listener;
        }

        private LocalEnvironment(LocalEnvironment parent, string name, int? seed)
        {
            _parent = parent;
            // A host is named after the parent of the one that registered it, as in the original; so hosts of hosts have short names.
            _fullName = SourceName.Join(parent._parent?._fullName, name);
            Seed = parent.Seed;
            Rand = new Random(seed ?? parent.NextSeed());
            ComponentCatalog = parent.ComponentCatalog;
            _listener = parent._listener;
        }

        public int? Seed { get; }

        public Random Rand { get; }

        public ComponentCatalog ComponentCatalog { get; }

        public string ContextDescription => _fullName;

        public TException Process<TException>(TException ex) where TException : Exception => ex;

        public IHost Register(string name, int? seed = null, bool? verbose = null)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            return new LocalEnvironment(this, name, seed);
        }

        public IChannel Start(string name) => new Channel(SourceName.Join(_fullName, name), _listener);

        public IPipe<TMessage> StartPipe<TMessage>(string name) => throw new NotSupportedException("StartPipe is not supported.");

        public IProgressChannel StartProgressChannel(string name) => new ProgressChannel();

        private int NextSeed()
        {
            lock (Rand)
                return Rand.Next();
        }
    }
}
