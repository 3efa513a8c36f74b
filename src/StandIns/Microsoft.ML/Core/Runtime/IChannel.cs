using System;

namespace Microsoft.ML.Runtime
{
    public interface IPipe<TMessage> : IExceptionContext, IDisposable
    {
        void Send(TMessage msg);
    }

    public interface IChannel : IPipe<ChannelMessage>
    {
        void Trace(MessageSensitivity sensitivity, string fmt);
        void Trace(MessageSensitivity sensitivity, string fmt, params object[] args);
        void Error(MessageSensitivity sensitivity, string fmt);
        void Error(MessageSensitivity sensitivity, string fmt, params object[] args);
        void Warning(MessageSensitivity sensitivity, string fmt);
        void Warning(MessageSensitivity sensitivity, string fmt, params object[] args);
        void Info(MessageSensitivity sensitivity, string fmt);
        void Info(MessageSensitivity sensitivity, string fmt, params object[] args);
    }

    public enum ChannelMessageKind
    {
        Trace = 0,
        Info = 1,
        Warning = 2,
        Error = 3,
    }

    [Flags]
    public enum MessageSensitivity
    {
        None = 0,
        UserData = 1,
        Schema = 2,
        Unknown = ~None,
        All = Unknown,
    }

    public readonly struct ChannelMessage
    {
        private readonly string _format;
        private readonly object[] _arguments;

        public readonly ChannelMessageKind Kind;
        public readonly MessageSensitivity Sensitivity;

        internal ChannelMessage(ChannelMessageKind kind, MessageSensitivity sensitivity, string format, object[] arguments = null)
        {
            ArgumentException.ThrowIfNullOrEmpty(format);
            Kind = kind;
            Sensitivity = sensitivity;
            _format = format;
            _arguments = arguments;
        }

        public string Message => _arguments == null ? _format : string.Format(_format, _arguments);
    }
}
