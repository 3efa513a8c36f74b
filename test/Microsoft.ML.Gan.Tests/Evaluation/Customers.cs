using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>Tables of made customers, and evaluations of them that several tests look at.</summary>
internal static class Customers
{
    public const int Rows = 1000;

    public static readonly MLContext MlContext = new(seed: 1);
    public static readonly List<Customer> Real = Customer.Draw(Rows, 1);
    public static readonly List<Customer> Holdout = Customer.Draw(Rows, 2);

    private static readonly Lazy<GanEvaluation> _ofSameSource = new(() => Evaluate(Customer.Draw(Rows, 3)));
    private static readonly Lazy<GanEvaluation> _ofShuffled = new(() => Evaluate(Customer.Shuffled(Customer.Draw(Rows, 3), 1)));
    private static readonly Lazy<GanEvaluation> _ofCopies = new(() => Evaluate(Real));

    /// <summary>Gets the evaluation of another real sample.</summary>
    public static GanEvaluation OfSameSource => _ofSameSource.Value;

    /// <summary>Gets the evaluation of another real sample whose columns are shuffled.</summary>
    public static GanEvaluation OfShuffled => _ofShuffled.Value;

    /// <summary>Gets the evaluation of the learned rows themselves.</summary>
    public static GanEvaluation OfCopies => _ofCopies.Value;

    /// <summary>Shows customers as a view.</summary>
    public static IDataView View(List<Customer> rows) => MlContext.Data.LoadFromEnumerable(rows);

    /// <summary>Evaluates customers beside the learned and the held-out ones.</summary>
    public static GanEvaluation Evaluate(List<Customer> synthetic, Action<EvaluationOptions>? change = null)
    {
        var options = new EvaluationOptions { LabelColumnName = "Label", Seed = 1 };
        change?.Invoke(options);
        return MlContext.Gan().Evaluate(View(Real), View(synthetic), View(Holdout), options);
    }
}
