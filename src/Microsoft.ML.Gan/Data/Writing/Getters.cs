using System;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>Getters made without knowing the caller's type, handed out with it.</summary>
internal static class Getters
{
    /// <summary>The getter as what the caller asked for; refused with both types where it is not.</summary>
    public static ValueGetter<TValue> Cast<TValue>(Delegate getter)
        => getter as ValueGetter<TValue> ?? throw Errors.WrongGetterType(typeof(TValue), getter.GetType().GetGenericArguments()[0]);
}
