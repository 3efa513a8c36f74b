using System.Linq;
using Microsoft.ML.Gan.Augmentation.Comparison;
using Microsoft.ML.Gan.Data;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Augmentation.Comparison;

public sealed class RecipeListTests
{
    private static readonly TableColumn Label = new("Label", ColumnKind.Categorical, ["no", "yes"]);

    [Fact]
    public void Make_Defaults_ComparesTheGanAtThreeAmountsWithAndWithoutResampling()
    {
        RecipeList list = RecipeList.Make(new(), Label, [4000, 200], 3360, isGate: false);

        Assert.Equal(
            [
                "no augmentation", "random oversampling to balance", "SMOTE-NC to balance",
                "GAN to balance", "GAN 50 % of the way to balance", "GAN in natural frequencies, 1 per row",
                "GAN to balance, resampled", "GAN 50 % of the way to balance, resampled", "GAN in natural frequencies, 1 per row, resampled",
            ],
            list.Recipes.Select(r => r.Name));
        Assert.Equal(
            ["Class weights were not compared: ExampleWeightColumnName does not say which column the trainer reads them from."], list.Notes);
    }

    [Fact]
    public void Make_WeightColumnNamed_ComparesClassWeights()
    {
        RecipeList list = RecipeList.Make(new() { ExampleWeightColumnName = "Weight" }, Label, [4000, 200], 3360, isGate: false);

        Assert.Equal("class weights", list.Recipes[1].Name);
        Assert.Empty(list.Notes);
    }

    [Fact]
    public void Make_Gate_LeavesClassWeightsOut()
    {
        RecipeList list = RecipeList.Make(new() { ExampleWeightColumnName = "Weight" }, Label, [4000, 200], 3360, isGate: true);

        Assert.DoesNotContain(list.Recipes, r => r.Kind == AugmentationKind.ClassWeights);
        Assert.Empty(list.Notes);
    }

    [Fact]
    public void Make_FewRowsOfAClass_LetsSmoteNcStandInAndSaysSo()
    {
        RecipeList list = RecipeList.Make(new(), Label, [4000, 49], 3239, isGate: true);

        Assert.Equal(
            ["no augmentation", "random oversampling to balance", "SMOTE-NC to balance", "SMOTE-NC 50 % of the way to balance", "SMOTE-NC in natural frequencies, 1 per row"],
            list.Recipes.Select(r => r.Name));
        Assert.Equal(["No GAN was trained: class 'yes' has 49 rows, and MinimumRowsPerClass is 50. SMOTE-NC stands in for it."], list.Notes);
    }

    [Fact]
    public void Make_FewTrainingRows_DoesNotResampleAndSaysSo()
    {
        RecipeList list = RecipeList.Make(new(), Label, [600, 200], 640, isGate: true);

        Assert.DoesNotContain(list.Recipes, r => r.IsResampled);
        Assert.Equal(["Rows of the GAN are not resampled: that takes 1000 training rows, some of them held out, and a split has 640."], list.Notes);
    }

    [Fact]
    public void Make_BalancedClasses_FillsNothingUpAndSaysSo()
    {
        RecipeList list = RecipeList.Make(new(), Label, [300, 300], 480, isGate: true);

        Assert.All(list.Recipes.Skip(1), r => Assert.NotNull(r.Ratio));
        Assert.Contains("Nothing is filled up: the classes are equally frequent.", list.Notes);
    }

    [Theory]
    [InlineData(1.0, null, 0, 30)]
    [InlineData(0.5, null, 0, 15)]
    [InlineData(null, 0.5, 20, 5)]
    public void PlanFor_Amount_IsThatOfTheRecipe(double? share, double? ratio, int no, int yes) =>
        Assert.Equal([no, yes], new AugmentationRecipe(AugmentationKind.Gan, share, ratio).PlanFor([40, 10]).RowsPerLabel);
}
