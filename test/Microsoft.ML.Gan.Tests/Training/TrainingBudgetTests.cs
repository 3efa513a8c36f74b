using Microsoft.ML.Gan.Training;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training;

public sealed class TrainingBudgetTests
{
    [Theory]
    [InlineData(400, 1000)] // a small table is not trained for a handful of steps
    [InlineData(10_000, 4000)]
    [InlineData(1_000_000, 10_000)]
    public void Steps_Default_FollowsTheRowsBetweenFloorAndCeiling(int rows, int steps) =>
        Assert.Equal(steps, TrainingBudget.Steps(new TrainingOptions(), rows));

    [Fact]
    public void Steps_AskedFor_AreTaken() =>
        Assert.Equal(7, TrainingBudget.Steps(new TrainingOptions { NumberOfSteps = 7 }, 1_000_000));

    [Fact]
    public void Steps_Epochs_AreTurnedIntoSteps() =>
        Assert.Equal(40, TrainingBudget.Steps(new TrainingOptions { NumberOfEpochs = 10, BatchSize = 500 }, 2000));
}
