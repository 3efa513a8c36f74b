namespace Microsoft.ML.Data
{
    /// <summary>The name a log line carries: the host, then the channel.</summary>
    internal static class SourceName
    {
        public static string Join(string parent, string name) => string.IsNullOrEmpty(parent) ? name : $"{parent}; {name}";
    }
}
