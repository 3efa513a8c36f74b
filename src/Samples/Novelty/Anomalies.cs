using System;
using System.Collections.Generic;
using System.Linq;

namespace Samples.Novelty;

/// <summary>Plants rows whose values are all common, and cannot stand together.</summary>
internal static class Anomalies
{
    private static readonly (string Name, Func<NoveltyRow, bool> CanTurn, Action<NoveltyRow> Turn)[] s_kinds =
    [
        ("a husband who never married", r => r.Relationship == "Husband", r => r.MaritalStatus = "Never-married"),
        ("a woman as husband", r => r.Relationship == "Husband", r => r.Sex = "Female"),
        ("years that do not fit the education", r => r.Education is "HS-grad" or "11th", r => r.EducationYears = 14),
        ("a child married for long", r => r.Age == 17, r => (r.MaritalStatus, r.Relationship) = ("Married-civ-spouse", "Husband")),
        ("a doctor of 18 years", r => r.Education is "Doctorate" or "Prof-school", r => r.Age = 18),
    ];

    /// <summary>Turns rows into anomalies, of each kind as many.</summary>
    public static void Plant(IEnumerable<NoveltyRow> rows, int countOfEach)
    {
        foreach ((string name, Func<NoveltyRow, bool> canTurn, Action<NoveltyRow> turn) in s_kinds)
        {
            foreach (NoveltyRow row in rows.Where(r => r.Anomaly.Length == 0 && canTurn(r)).Take(countOfEach).ToArray())
            {
                turn(row);
                row.Anomaly = name;
            }
        }
    }
}
