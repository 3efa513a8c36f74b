using Microsoft.ML.Gan.Benchmarks;

// Usage: Ring [--quick] [--seeds N] [--steps N]
return MixtureBenchmark.Run("ring", Mixture.Ring, args);
