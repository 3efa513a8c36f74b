using System;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Resident;

/// <summary>A seeded stream of uniform numbers made where they are used: SplitMix64 (Steele et al. 2014) in tensor operations.</summary>
/// <remarks>
/// The generators of TorchSharp draw on the CPU, whatever device they are made for. This one draws on any, the same numbers on each.
/// Streams made from one seed and different names are independent.
/// </remarks>
internal sealed class ResidentRandom : IDisposable
{
    private const ulong Increment = 0x9E3779B97F4A7C15;

    private readonly Tensor _state;
    private readonly Tensor _increments;
    private readonly Tensor _advance;
    private readonly (Tensor Shift, Tensor Mask, Tensor Factor)[] _rounds;
    private readonly (Tensor Shift, Tensor Mask) _last;
    private readonly Tensor _unused;

    /// <summary>Starts the stream called <paramref name="name"/> of <paramref name="seed"/>.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="name">The name of the stream.</param>
    /// <param name="count">How many numbers are drawn at a time.</param>
    /// <param name="device">Where.</param>
    public ResidentRandom(int seed, string name, long count, Device device)
    {
        using IDisposable scope = NewDisposeScope();
        using Scalar end = Held.Of(count + 1);
        _state = Kept(RandomSource.DeriveSeed(seed, name), device);
        _increments = (arange(Held.One, end, Held.One, int64, device) * tensor(unchecked((long)Increment), device: device)).DetachFromDisposeScope();
        _advance = Kept(unchecked(Increment * (ulong)count), device);
        _rounds = [Round(30, 0xBF58476D1CE4E5B9, device), Round(27, 0x94D049BB133111EB, device)];
        _last = (Kept(31, device), Mask(31, device));
        _unused = Kept(12, device);
    }

    /// <summary>Draws the next numbers.</summary>
    /// <returns>Doubles strictly between 0 and 1, shape (count); the caller's.</returns>
    public Tensor Next()
    {
        using var scope = NewDisposeScope();
        Tensor bits = _increments.Plus(_state);
        _state.Add(_advance);
        foreach ((Tensor shift, Tensor mask, Tensor factor) in _rounds)
        {
            Fold(bits, shift, mask).mul_(factor);
        }

        Fold(bits, _last.Shift, _last.Mask);

        // The upper 52 bits, whose sign stays, and a half: exact, never 0, never 1.
        using Scalar half = Held.Of(0.5), unit = Held.Of(Math.Pow(2, -52));
        Tensor uniform = bits.bitwise_right_shift(_unused).to(float64).add_(half, Held.One).mul_(unit).add_(half, Held.One);
        return uniform.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Tensor[] tensors = [_state, _increments, _advance, _last.Shift, _last.Mask, _unused];
        Array.ForEach(tensors, t => t.Dispose());
        foreach ((Tensor shift, Tensor mask, Tensor factor) in _rounds)
        {
            shift.Dispose();
            mask.Dispose();
            factor.Dispose();
        }
    }

    // The shift keeps the sign: the mask takes the copies of it away.
    private static Tensor Fold(Tensor bits, Tensor shift, Tensor mask) =>
        bits.bitwise_xor_(bits.bitwise_right_shift(shift).bitwise_and_(mask));

    private static (Tensor Shift, Tensor Mask, Tensor Factor) Round(int shift, ulong factor, Device device) =>
        (Kept((ulong)shift, device), Mask(shift, device), Kept(factor, device));

    private static Tensor Mask(int shift, Device device) => Kept(ulong.MaxValue >> shift, device);

    private static Tensor Kept(ulong value, Device device) => tensor(unchecked((long)value), device: device).DetachFromDisposeScope();
}
