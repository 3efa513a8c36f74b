using System;
using System.Diagnostics;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>Sends messages to the environment's listener, and says itself when it starts and ends.</summary>
    internal sealed class Channel : IChannel
    {
        private readonly Action<string, ChannelMessage> _listener;
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private bool _disposed;

        public Channel(string fullName, Action<string, ChannelMessage> listener)
        {
            ContextDescription = fullName;
            _listener = listener;
            Trace(MessageSensitivity.None, "Channel started");
        }

        public string ContextDescription { get; }

        public TException Process<TException>(TException ex) where TException : Exception => ex;

        public void Send(ChannelMessage msg) => _listener(ContextDescription, msg);

        public void Trace(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Trace, sensitivity, fmt, null);
        public void Trace(MessageSensitivity sensitivity, string fmt, params object[] args) => Send(ChannelMessageKind.Trace, sensitivity, fmt, args);
        public void Error(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Error, sensitivity, fmt, null);
        public void Error(MessageSensitivity sensitivity, string fmt, params object[] args) => Send(ChannelMessageKind.Error, sensitivity, fmt, args);
        public void Warning(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Warning, sensitivity, fmt, null);
        public void Warning(MessageSensitivity sensitivity, string fmt, params object[] args) => Send(ChannelMessageKind.Warning, sensitivity, fmt, args);
        public void Info(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Info, sensitivity, fmt, null);
        public void Info(MessageSensitivity sensitivity, string fmt, params object[] args) => Send(ChannelMessageKind.Info, sensitivity, fmt, args);

        public void Dispose()
        {
            if (_disposed)
                return;
            _disposed = true;
            Trace(MessageSensitivity.None, "Channel finished. Elapsed {0:c}.", _watch.Elapsed);
            Trace(MessageSensitivity.None, "Channel disposed");
        }

        private void Send(ChannelMessageKind kind, MessageSensitivity sensitivity, string format, object[] arguments)
            => Send(new ChannelMessage(kind, sensitivity, format, arguments));
    }
}
