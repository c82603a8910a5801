using System.Text.RegularExpressions;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Emit;

/// <summary>
/// Puts a finished dataset into place in one pass of renames. The old datapackage.json goes first and the new one
/// comes last: a folder without it is not a dataset. Files that are none of ours stay as they are.
/// </summary>
internal static partial class Publication
{
    /// <summary>Folder of the whole documents.</summary>
    public const string JsonFolder = "json";

    /// <summary>Name of the descriptor.</summary>
    public const string Descriptor = "datapackage.json";

    /// <summary>Moves everything from the partial folder into OUT.</summary>
    /// <param name="partial">The complete dataset.</param>
    /// <param name="schema">The files it can have.</param>
    /// <param name="formats">Those it has.</param>
    /// <param name="keptJson">Ids of documents whose json file in OUT stays as it is.</param>
    /// <exception cref="IOException">A file can't be moved; OUT is then as it was where another program has one of its files open, else incomplete, without datapackage.json.</exception>
    /// <exception cref="UnauthorizedAccessException">A file can't be moved.</exception>
    public static void Publish(PartialFolder partial, DatasetSchema schema, DatasetFormats formats, IReadOnlySet<string> keptJson)
    {
        RefuseLinkedJson(partial.Output);
        // there a table that is open in Excel can't be replaced, which would else end this half way, with neither the old dataset nor the new one
        if (OperatingSystem.IsWindows()) Replacement.Expect(schema.Files.Concat(schema.DerivedFiles).Select(file => file.Path).Append(Descriptor).Select(name => Path.Combine(partial.Output, name)));
        File.Delete(Path.Combine(partial.Output, Descriptor));
        foreach (var file in schema.Files)
        {
            var target = Path.Combine(partial.Output, file.Path);
            if (formats.HasFlag(DatasetFormats.Csv)) Replacement.Move(Path.Combine(partial.Path, file.Path), target);
            else if (IsOurs(target, file)) File.Delete(target);
        }

        // what was made of the dataset before is none of this one's; what people have answered in it is still true
        foreach (var file in schema.DerivedFiles.Where(f => !f.IsAnswered))
        {
            var target = Path.Combine(partial.Output, file.Path);
            if (IsOurs(target, file)) File.Delete(target);
        }

        ReplaceJson(partial, formats, keptJson);
        Replacement.Move(Path.Combine(partial.Path, Descriptor), Path.Combine(partial.Output, Descriptor));
    }

    /// <summary>Refuses an OUT whose json folder is a link: what is written there would lie elsewhere.</summary>
    /// <exception cref="IOException">It is a link.</exception>
    public static void RefuseLinkedJson(string output)
    {
        var json = Path.Combine(output, JsonFolder);
        if (new DirectoryInfo(json).LinkTarget is not null) throw new IOException($"'{json}' is a symbolic link; remove it to write there");
    }

    /// <summary>True for the name of a document's json file.</summary>
    [GeneratedRegex(@"^d[0-9a-f]{16}\.json\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonName();

    private static void ReplaceJson(PartialFolder partial, DatasetFormats formats, IReadOnlySet<string> kept)
    {
        var target = Path.Combine(partial.Output, JsonFolder);
        if (Directory.Exists(target))
        {
            foreach (var old in Directory.EnumerateFiles(target).Where(path => JsonName().IsMatch(Path.GetFileName(path)) && !kept.Contains(Path.GetFileNameWithoutExtension(path))).ToList()) File.Delete(old);
        }

        if (formats.HasFlag(DatasetFormats.Json))
        {
            Directory.CreateDirectory(target);
            foreach (var made in Directory.EnumerateFiles(Path.Combine(partial.Path, JsonFolder)).ToList())
            {
                File.Move(made, Path.Combine(target, Path.GetFileName(made)));
            }
        }
        else if (Directory.Exists(target) && !Directory.EnumerateFileSystemEntries(target).Any())
        {
            Directory.Delete(target);
        }
    }

    // A file of that name that somebody else made does not begin with our two columns.
    private static bool IsOurs(string path, DatasetFile file)
    {
        if (!File.Exists(path)) return false;
        using var reader = new StreamReader(path);
        return reader.ReadLine()?.StartsWith($"{file.Columns[0].Name},{file.Columns[1].Name},", StringComparison.Ordinal) == true;
    }
}
