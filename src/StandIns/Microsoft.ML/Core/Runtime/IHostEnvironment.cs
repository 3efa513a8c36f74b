using System;

namespace Microsoft.ML.Runtime
{
    public interface IExceptionContext
    {
        TException Process<TException>(TException ex) where TException : Exception;

        string ContextDescription { get; }
    }

    public interface IChannelProvider : IExceptionContext
    {
        IChannel Start(string name);

        IPipe<TMessage> StartPipe<TMessage>(string name);
    }

    public interface IHostEnvironment : IChannelProvider, IProgressChannelProvider
    {
        IHost Register(string name, int? seed = null, bool? verbose = null);

        ComponentCatalog ComponentCatalog { get; }
    }

    public interface IHost : IHostEnvironment
    {
        Random Rand { get; }
    }

    /// <summary>What only an environment of our own knows: the seed it was made with.</summary>
    internal interface ISeededEnvironment
    {
        int? Seed { get; }
    }
}
