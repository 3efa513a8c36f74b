using Microsoft.ML.Gan.Benchmarks;

// Usage: Ring [--quick | --defaults | --cures] [--seeds N] [--first-seed N] [--steps N]
return MixtureBenchmark.Run("ring", Mixture.Ring, args);
