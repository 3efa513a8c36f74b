using System.IO;
using System.Linq;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;
using Xunit;

namespace Samples.Tests.Mnist;

public sealed class MnistCommandTests
{
    [Fact]
    public void Run_FewSteps_WritesReadablePictures()
    {
        using var folder = new Folder();

        var (code, output, error) = folder.Run("mnist", "--images", "600", "--steps", "10", "--width", "4", "--output", folder["out"]);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("480 images are learned, 120 held out", output);
        string[] names = [.. Directory.GetFiles(folder["out"]).Select(path => Path.GetFileName(path)).Order()];
        Assert.Equal(
            [
                "dcgan-end.png", "dcgan-epoch-01.png", "dcgan-film.png", "digits-end.png", "digits-epoch-01.png", "digits-film.png",
                "perceptron-end.png", "perceptron-epoch-01.png", "perceptron-epoch-02.png", "perceptron-epoch-04.png", "perceptron-film.png",
            ],
            names);
        Assert.All(names.Where(name => !name.EndsWith("film.png")), name => Assert.Equal((10, 10), Images(folder, name)));
        Assert.Equal((4, 10), Images(folder, "dcgan-film.png"));
    }

    [Fact]
    public void Run_SameSeed_SameScores()
    {
        Assert.Equal(Scores(), Scores());

        static string[] Scores()
        {
            using var folder = new Folder();
            var (code, output, _) = folder.Run("mnist", "--images", "500", "--steps", "3", "--width", "2", "--output", folder["out"]);
            Assert.Equal(0, code);
            // Without the seconds, and whatever else is about time.
            return [.. output.Split('\n').Where(line => line.Contains(" of 10 ")).Select(line => line.TrimEnd()[..^4])];
        }
    }

    [Theory]
    [InlineData("--images", "499", "--images is '499'; it must be a whole number of at least 500.")]
    [InlineData("--width", "none", "--width is 'none'; it must be a whole number of at least 1.")]
    [InlineData("--game", "chess", "--game is 'chess'; the games are perceptron, dcgan, digits.")]
    [InlineData("--rows", "5", "'--rows' is not an option; use mnist [--game NAME] [--seed N] [--steps N] [--width N] [--images N] [--output FOLDER]")]
    public void Run_BadOption_SaysWhatItMustBe(string option, string value, string expected)
    {
        using var folder = new Folder();

        var (code, _, error) = folder.Run("mnist", option, value);

        Assert.Equal((2, expected), (code, error.Trim()));
    }

    // The images down and across, of 28 points and a gap of as many points around and between as the library leaves.
    private static (int Down, int Across) Images(Folder folder, string name)
    {
        string alone = folder[name + "-alone"];
        Directory.CreateDirectory(alone);
        File.Copy(Path.Combine(folder["out"], name), Path.Combine(alone, name));
        var type = (VectorDataViewType)new MLContext().Gan().LoadImages(alone).Schema["Image"].Type;
        return (type.Dimensions[1] / 28, type.Dimensions[2] / 28);
    }
}
