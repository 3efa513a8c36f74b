using Microsoft.ML.Gan.Benchmarks;

// Usage: Grid [--quick | --defaults | --cures] [--seeds N] [--first-seed N] [--steps N]
return MixtureBenchmark.Run("grid", Mixture.Grid, args);
