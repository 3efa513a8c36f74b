using System.Collections.Generic;
using System.Globalization;
using Microsoft.ML.Gan.Networks.Objectives;

namespace Microsoft.ML.Gan;

/// <summary>Checks what options of a game have to do with each other.</summary>
internal static class GameValidator
{
    /// <summary>Adds what does not go together.</summary>
    /// <param name="game">The options of the game, each in its range.</param>
    /// <param name="prefix">What their names start with.</param>
    /// <param name="packSize">How many rows are judged together.</param>
    /// <param name="packName">What that option is called.</param>
    /// <param name="failures">What was found so far.</param>
    public static void Check(GameOptions game, string prefix, int packSize, string packName, List<string> failures)
    {
        int batch = game.BatchSize;
        if (packSize > 0 && batch > 0 && batch % packSize != 0)
        {
            int below = batch / packSize * packSize;
            string nearest = below == 0 ? $"nearest is {below + packSize}" : $"nearest are {below} and {below + packSize}";
            failures.Add($"{prefix}BatchSize is {batch} and {packName} is {packSize}; the batch size must be a multiple of the pack size. The {nearest}.");
        }

        CheckObjective(game, prefix, failures);
        CheckLength(game, prefix, failures);
    }

    /// <summary>Adds what contradicts itself about the length of a run.</summary>
    /// <param name="game">The options, each in its range.</param>
    /// <param name="prefix">What their names start with.</param>
    /// <param name="failures">What was found so far.</param>
    public static void CheckLength(GameOptions game, string prefix, List<string> failures)
    {
        if (game.NumberOfSteps != null && game.NumberOfEpochs != null)
        {
            failures.Add($"{prefix}NumberOfSteps is {game.NumberOfSteps} and {prefix}NumberOfEpochs is {game.NumberOfEpochs}; set one of them.");
        }
    }

    private static void CheckObjective(GameOptions game, string prefix, List<string> failures)
    {
        if (game.CustomObjective != null)
        {
            if (game.HasOtherObjective)
            {
                failures.Add($"{prefix}Objective is {game.Objective} and {prefix}CustomObjective is set; only one can be played for. Leave Objective at its default, or set CustomObjective to null.");
            }

            if (game.LabelSmoothing > 0)
            {
                failures.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{prefix}LabelSmoothing is {game.LabelSmoothing} and {prefix}CustomObjective is set, which has targets of its own. Smooth them there, and set the smoothing to 0."));
            }

            return;
        }

        if (game.LabelSmoothing > 0 && !HasTargets(game.Objective))
        {
            failures.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{prefix}LabelSmoothing is {game.LabelSmoothing} and {prefix}Objective is {game.Objective}; only Minimax, NonSaturating and Relativistic have labels to smooth. Choose one of them, or set the smoothing to 0."));
        }

        if (game is { Objective: GanObjective.Wasserstein, Regularization: DiscriminatorRegularization.None })
        {
            failures.Add(
                $"{prefix}Objective is Wasserstein and {prefix}Regularization is None; a critic of unbounded slope measures no distance. Choose a regularization, for example GradientPenalty.");
        }
    }

    // The losses that compare with a one and a zero, which smoothing brings closer to each other.
    private static bool HasTargets(GanObjective objective) => objective is GanObjective.Minimax or GanObjective.NonSaturating or GanObjective.Relativistic;
}
