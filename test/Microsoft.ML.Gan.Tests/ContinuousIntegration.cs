using System;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Whether tests run unattended, where none may skip for want of a program that <c>test.sh</c> installs.</summary>
internal static class ContinuousIntegration
{
    /// <summary>Gets whether the variable CI is "true", as every service sets it.</summary>
    public static bool IsOn => Environment.GetEnvironmentVariable("CI") == "true";
}
