using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Microsoft.ML.Gan.ParityTests.StandIns;

/// <summary>An official surface, and the rule a stand-in has to keep.</summary>
/// <remarks>
/// Each member line must be in the official list as it stands. Each type must be there with the same kind; it may lack
/// bases and interfaces of the official one, but have none of its own.
/// </remarks>
internal sealed class OfficialApi(IEnumerable<string> lines)
{
    private readonly HashSet<string> _members = lines.Where(line => line[0] == 'M').ToHashSet();
    private readonly Dictionary<string, TypeLine> _types = lines.Where(line => line[0] == 'T').Select(TypeLine.Parse).ToDictionary(type => type.Name);

    public static OfficialApi Load(string name) =>
        new(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Official", name + ".txt")));

    /// <summary>Gets the lines that break the rule, each with the reason.</summary>
    public IReadOnlyList<string> Offences(IEnumerable<string> surface) => surface.Select(Offence).OfType<string>().ToArray();

    private string? Offence(string line)
    {
        if (line[0] == 'M')
        {
            return _members.Contains(line) ? null : $"no such member: {line}";
        }

        TypeLine ours = TypeLine.Parse(line);
        if (!_types.TryGetValue(ours.Name, out TypeLine? official))
        {
            return $"no such type: {line}";
        }

        string[] extra = ours.Parents.Except(official.Parents).ToArray();
        return ours.Kind != official.Kind ? $"officially a {official.Kind}: {line}"
            : extra.Length > 0 ? $"officially not a {string.Join(", ", extra)}: {line}"
            : null;
    }

    private sealed record TypeLine(string Name, string Kind, IReadOnlyList<string> Parents)
    {
        public static TypeLine Parse(string line)
        {
            string[] parts = line[2..].Split(" | ");
            return new TypeLine(parts[0], parts[1], SplitOutsideBrackets(parts[2]));
        }

        /// <summary>The commas within the arguments of a generic parent do not separate parents.</summary>
        private static List<string> SplitOutsideBrackets(string list)
        {
            var parents = new List<string>();
            int start = 0, depth = 0;
            for (int i = 0; i <= list.Length; i++)
            {
                if (i == list.Length || (list[i] == ',' && depth == 0))
                {
                    parents.Add(list[start..i].Trim());
                    start = i + 1;
                }
                else
                {
                    depth += list[i] == '<' ? 1 : list[i] == '>' ? -1 : 0;
                }
            }

            return parents.Where(parent => parent.Length > 0).ToList();
        }
    }
}
