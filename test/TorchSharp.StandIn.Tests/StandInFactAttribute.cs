using System.Runtime.InteropServices;
using Xunit;

namespace TorchSharp.Tests
{
    /// <summary>A fact about the stand-in alone: where it throws one line, the official library prints a stack or ends the process.</summary>
    public sealed class StandInFactAttribute : FactAttribute
    {
        public StandInFactAttribute()
        {
            if (!NativeLibrary.TryLoad("TorchShim", typeof(torch).Assembly, null, out _))
            {
                Skip = "Only the stand-in promises this.";
            }
        }
    }
}
