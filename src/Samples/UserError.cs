using System;

namespace Samples;

/// <summary>Something the user can put right: one sentence on the error output, and exit code 2.</summary>
internal sealed class UserError(string message, Exception? inner = null) : Exception(message, inner);
