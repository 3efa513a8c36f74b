using System.IO;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Quality;

/// <summary>A table to learn, and the rows held out of it.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Label">The column to predict.</param>
/// <param name="Positive">The class that counts as positive.</param>
internal sealed record Table(string Name, string Label, string Positive)
{
    public static readonly Table[] All =
    [
        new("adult", "income", ">50K"),
        new("telco_churn", "Churn", "Yes"),
        new("german_credit", "class", "bad"),
        new("mammography", "class", "calcification"),
    ];

    /// <summary>Gets the files in the first of some folders that holds both; <see langword="null"/> when none does.</summary>
    public (string Train, string Test)? Find(params string[] folders) => folders
        .Select(f => (Train: Path.Combine(f, $"{Name}_train.csv"), Test: Path.Combine(f, $"{Name}_test.csv")))
        .Where(f => File.Exists(f.Train) && File.Exists(f.Test))
        .Select(f => ((string, string)?)f)
        .FirstOrDefault();
}
