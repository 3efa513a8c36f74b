using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.ML;
using Microsoft.ML.Gan;
using Samples.Adult;
using Samples.Output;

namespace Samples.FewLabels;

/// <summary>Learns incomes from few rows, beside many whose income is not known.</summary>
internal static class FewLabelsCommand
{
    private static readonly int[] s_labels = [50, 100, 500];

    /// <summary>Runs the command.</summary>
    public static void Run(ExampleOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var mlContext = new MLContext(options.Seed);
        AdultRow[] rows = AdultTable.LoadRows<AdultRow>(mlContext, "adult_train.csv", options.Seed)[..options.Rows];
        IDataView test = AdultTable.Load(mlContext, "adult_test.csv");
        List<string[]> lines = [["labels", "logistic regression", "GanDiscriminator", "gain"]];
        foreach (int labels in s_labels)
        {
            IDataView labeled = mlContext.Data.LoadFromEnumerable(rows[..labels]), unlabeled = mlContext.Data.LoadFromEnumerable(rows[labels..]);
            double linear = Area(IncomePipeline.Create(mlContext).Fit(labeled));

            // The raw columns, each by itself. The label of the unlabeled rows is not read.
            GanDiscriminatorTransformer discriminator = mlContext.BinaryClassification.Trainers.GanDiscriminator(new GanDiscriminatorTrainer.Options
            {
                FeatureColumnName = null,
                UnlabeledData = unlabeled,
                Seed = options.Seed,
                Classification = { MaximumSteps = options.Steps },
                CancellationToken = cancellationToken,
            }).Fit(labeled);
            double semiSupervised = Area(discriminator);
            lines.Add([$"{labels}", .. Figures.Cells(linear, semiSupervised, semiSupervised - linear)]);
        }

        output.WriteLine($"UCI Adult: ROC AUC on the test rows, with few of {options.Rows} training rows labeled; one draw of them");
        output.WriteLine();
        TextTable.Write(output, lines, 0, 1, 2, 3);

        double Area(ITransformer model) => mlContext.BinaryClassification.Evaluate(model.Transform(test)).AreaUnderRocCurve;
    }
}

/* Prints (the last digits depend on the processor):

UCI Adult: ROC AUC on the test rows, with few of 8000 training rows labeled; one draw of them

labels  logistic regression  GanDiscriminator   gain
------  -------------------  ----------------  -----
    50                0.832             0.879  0.047
   100                0.814             0.873  0.060
   500                0.872             0.896  0.024

*/
