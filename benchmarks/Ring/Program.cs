using Microsoft.ML.Gan.Benchmarks;

// Usage: Ring [--quick | --defaults] [--seeds N] [--steps N]
return MixtureBenchmark.Run("ring", Mixture.Ring, args);
