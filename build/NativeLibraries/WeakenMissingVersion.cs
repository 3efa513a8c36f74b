#nullable disable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Makes a copy of TorchSharp's native library loadable beside an older libstdc++: a version that it asks for, that this
/// machine's libstdc++ lacks and that nothing in it uses is marked as weak, which the loader then does not insist on.
/// </summary>
/// <remarks>
/// Two bytes of the ELF section .gnu.version_r change: VER_FLG_WEAK in the flags of the one entry (Linux Standard Base,
/// "Symbol Versioning"). The file is refused, and left as it is, where more than that version is missing or where a
/// relocation refers to a symbol of it. A changed copy is put in the file's place, so that a hard link to a package cache
/// is parted with and the cache never written to.
/// </remarks>
public sealed class WeakenMissingVersion : Task
{
    private const string Unused = "GLIBCXX_3.4.32";
    private const string Provider = "libstdc++.so.6";

    /// <summary>The copy of libLibTorchSharp.so in an output folder.</summary>
    [Required]
    public string Library { get; set; }

    /// <summary>The libstdc++ it is to run with; empty for the one that this process has loaded.</summary>
    public string StandardLibrary { get; set; }

    /// <summary>Whether to mark the version even where this machine's libstdc++ has it, for a machine that lacks it.</summary>
    public bool Always { get; set; }

    /// <summary>Whether the file was changed.</summary>
    [Output]
    public bool Changed { get; set; }

    public override bool Execute()
    {
        byte[] file = File.ReadAllBytes(Library);
        var elf = new Elf(file);
        if (!elf.IsReadable)
        {
            return true; // another platform's
        }

        List<Need> strict = elf.Needs(Provider).Where(need => (need.Flags & Need.Weak) == 0).ToList();
        List<Need> missing = Always ? strict.Where(need => need.Name == Unused).ToList() : strict.Where(IsMissing()).ToList();
        if (missing.Count == 0)
        {
            return true;
        }

        if (missing.Count > 1 || missing[0].Name != Unused)
        {
            Log.LogError("{0} asks for {1} of {2}, which this machine's lacks. Only {3} is known to be unused; a newer {2} is needed (Debian 13, Ubuntu 24.04).",
                Library, string.Join(", ", missing.Select(need => need.Name)), Provider, Unused);
            return false;
        }

        string used = elf.RelocatedSymbol(missing[0]);
        if (used != null)
        {
            Log.LogError("{0} uses '{1}' of {2}, version {3}, which this machine's lacks; it was left as it is. A newer {2} is needed (Debian 13, Ubuntu 24.04).",
                Library, used, Provider, Unused);
            return false;
        }

        file[missing[0].FlagsOffset] |= Need.Weak;
        Replace(file);
        Changed = true;
        Log.LogMessage(MessageImportance.Normal, "Marked the unused version {0} as weak in {1}.", Unused, Library);
        return true;
    }

    private Func<Need, bool> IsMissing()
    {
        string path = string.IsNullOrEmpty(StandardLibrary) ? Loaded() : StandardLibrary;
        if (path == null)
        {
            Log.LogMessage(MessageImportance.Low, "No {0} is loaded here, so {1} was left as it is.", Provider, Library);
            return _ => false;
        }

        var names = new HashSet<string>(new Elf(File.ReadAllBytes(path)).Definitions());
        return need => !names.Contains(need.Name);
    }

    // .NET itself is linked with libstdc++, so the one that programs get here is in this process.
    private static string Loaded() => !File.Exists("/proc/self/maps") ? null : File.ReadLines("/proc/self/maps")
        .Select(line => line.IndexOf('/') < 0 ? string.Empty : line.Substring(line.IndexOf('/')))
        .FirstOrDefault(path => Path.GetFileName(path).StartsWith(Provider, StringComparison.Ordinal) && File.Exists(path));

    // Same time and size as before: the next build finds nothing to copy.
    private void Replace(byte[] file)
    {
        DateTime time = File.GetLastWriteTimeUtc(Library);
        string copy = Library + "." + Guid.NewGuid().ToString("N");
        File.WriteAllBytes(copy, file);
        File.SetLastWriteTimeUtc(copy, time);
        File.Delete(Library);
        File.Move(copy, Library);
    }

    /// <summary>A version that a library asks another one for.</summary>
    private sealed class Need
    {
        public const byte Weak = 2;

        public string Name;
        public int Index;
        public int Flags;
        public int FlagsOffset;
    }

    /// <summary>What is read of an ELF file: 64 bits, little endian.</summary>
    private sealed class Elf
    {
        private const uint SymbolTable = 11, Relocations = 4, VersionNeeds = 0x6ffffffe, VersionDefinitions = 0x6ffffffd, SymbolVersions = 0x6fffffff;

        private readonly byte[] _file;
        private readonly List<Section> _sections = new List<Section>();

        public Elf(byte[] file)
        {
            _file = file;
            IsReadable = file.Length > 64 && U32(0) == 0x464c457f && file[4] == 2 && file[5] == 1;
            for (int i = 0; IsReadable && i < U16(60); i++)
            {
                long at = U64(40) + (long)i * U16(58);
                _sections.Add(new Section { Type = U32(at + 4), Offset = U64(at + 24), Size = U64(at + 32), Link = (int)U32(at + 40), Info = (int)U32(at + 44) });
            }
        }

        public bool IsReadable { get; }

        public IEnumerable<Need> Needs(string provider)
        {
            foreach (Section section in _sections.Where(s => s.Type == VersionNeeds))
            {
                long entry = section.Offset;
                for (int i = 0; i < section.Info; i++, entry += U32(entry + 12))
                {
                    long auxiliary = entry + U32(entry + 8);
                    for (int j = 0; j < U16(entry + 2); j++, auxiliary += U32(auxiliary + 12))
                    {
                        if (Text(section.Link, U32(entry + 4)) == provider)
                        {
                            yield return new Need
                            {
                                Name = Text(section.Link, U32(auxiliary + 8)), Flags = U16(auxiliary + 4), FlagsOffset = (int)auxiliary + 4, Index = U16(auxiliary + 6),
                            };
                        }
                    }
                }
            }
        }

        public IEnumerable<string> Definitions()
        {
            foreach (Section section in _sections.Where(s => s.Type == VersionDefinitions))
            {
                long entry = section.Offset;
                for (int i = 0; i < section.Info; i++, entry += U32(entry + 16))
                {
                    yield return Text(section.Link, U32(entry + U32(entry + 12)));
                }
            }
        }

        /// <summary>A symbol of a version that a relocation refers to, or null.</summary>
        public string RelocatedSymbol(Need need)
        {
            Section symbols = _sections.First(s => s.Type == SymbolTable), versions = _sections.First(s => s.Type == SymbolVersions);
            foreach (Section section in _sections.Where(s => s.Type == Relocations && s.Link == _sections.IndexOf(symbols)))
            {
                for (long at = section.Offset; at < section.Offset + section.Size; at += 24)
                {
                    uint symbol = U32(at + 12);
                    if ((U16(versions.Offset + 2L * symbol) & 0x7fff) == need.Index)
                    {
                        return Text(symbols.Link, U32(symbols.Offset + 24L * symbol));
                    }
                }
            }

            return null;
        }

        private string Text(int section, uint offset)
        {
            int start = (int)(_sections[section].Offset + offset);
            return Encoding.ASCII.GetString(_file, start, Array.IndexOf(_file, (byte)0, start) - start);
        }

        private ushort U16(long at) => BitConverter.ToUInt16(_file, (int)at);

        private uint U32(long at) => BitConverter.ToUInt32(_file, (int)at);

        private long U64(long at) => (long)BitConverter.ToUInt64(_file, (int)at);
    }

    private sealed class Section
    {
        public uint Type;
        public long Offset;
        public long Size;
        public int Link;
        public int Info;
    }
}
