using System;
using Microsoft.ML.Gan.Evaluation;
using Microsoft.ML.Gan.Evaluation.Utility;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan;

/// <content>What synthetic rows are worth.</content>
public sealed partial class GanOperations
{
    /// <summary>Measures what synthetic rows are worth: fidelity, coverage, detection, utility and privacy, each figure with its reading and its caveat.</summary>
    /// <param name="real">The rows that were learned; at least 10.</param>
    /// <param name="synthetic">The synthetic rows, with the same columns in any order; at least 10. It is read once, and once more for each fit of <see cref="EvaluationOptions.UtilityPipeline"/>.</param>
    /// <param name="holdout">Real rows that were not learned; at least 10. With them, synthetic rows are compared with rows they cannot have been copied from, the learned rows
    /// show what real rows reach, and utility and most of privacy can be measured at all. <see langword="null"/> for none.</param>
    /// <param name="options">What the label is, and how much is looked at; the default is no label.</param>
    /// <returns>The figures; the same for the same rows, options and seed.</returns>
    /// <exception cref="ArgumentException">An option, a column or a value does not fit; said before any work. A pipeline of the options is found not to fit when it is used.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    /// <remarks>docs/metrics.md has the formulas. The time grows with the square of <see cref="EvaluationOptions.MaximumRows"/>.</remarks>
    public GanEvaluation Evaluate(IDataView real, IDataView synthetic, IDataView? holdout = null, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(synthetic);
        options ??= new EvaluationOptions();
        options.Check();
        EvaluationOptions own = options.Copy();
        IHost host = _env.Register("Evaluation");
        int seed = own.Seed ?? host.Rand.Next();
        EvaluationTables tables = EvaluationInput.Read(real, synthetic, holdout, own);
        IUtilityModel? utility = !LinearUtilityModel.CanJudge(tables) ? null
            : own.UtilityPipeline is { } pipeline ? new PipelineUtilityModel(pipeline, real, synthetic, holdout!, own.LabelColumnName!, own.CancellationToken)
            : LinearUtilityModel.CanLearn(tables) ? new LinearUtilityModel(tables, own.CancellationToken) : null;
        return new GanEvaluation(new EvaluationRun(tables, own, seed, utility).Run());
    }
}
