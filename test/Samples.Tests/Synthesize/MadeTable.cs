using System;
using System.Globalization;
using System.Text;

namespace Samples.Tests.Synthesize;

/// <summary>A small table with a column of every kind, hostile cells among them.</summary>
internal static class MadeTable
{
    public const string Header = "age,\"price, net\",active,day,seen,city,note,class";
    public const int Rows = 60;

    public static readonly string[] Cities = ["Zürich", "a,b", "say \"hi\"", "two\r\nlines", "東京"];

    public static string Make(string newLine = "\n")
    {
        var random = new Random(3);
        var text = new StringBuilder(Header).Append(newLine);
        for (int i = 0; i < Rows; i++)
        {
            string[] cells =
            [
                i % 10 == 9 ? "NA" : random.Next(18, 90).ToString(CultureInfo.InvariantCulture),
                i % 7 == 0 ? "" : (random.NextDouble() * 100).ToString("F2", CultureInfo.InvariantCulture),
                random.Next(2) == 0 ? "TRUE" : "FALSE",
                new DateTime(2024, 1, 1).AddDays(random.Next(300)).ToString("yyyy-MM-dd"),
                new DateTime(2024, 1, 1).AddSeconds(random.Next(9_000_000)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
                $"\"{Cities[random.Next(Cities.Length)].Replace("\"", "\"\"")}\"",
                $"text {i}",
                i % 4 == 0 ? "1" : "0",
            ];
            text.AppendJoin(',', cells).Append(newLine);
        }

        return text.ToString();
    }
}
