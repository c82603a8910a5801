using System.Collections.Immutable;
using System.Text;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Emit;

/// <summary>Writes a file that is made of a complete dataset into its folder, whole or not at all.</summary>
/// <remarks>Trouble with the disk is the caller's to tell the user: every exception of the file system passes through.</remarks>
public sealed class DerivedFile : IDisposable
{
    private const string Unfinished = ".partial";
    private const int Together = 1000;

    private readonly DatasetFile kind;
    private readonly FileStream file;
    private readonly List<ImmutableArray<object?>> waiting = [];

    /// <summary>Starts the file.</summary>
    /// <param name="folder">The dataset.</param>
    /// <param name="name">Its name among the derived files of the schema.</param>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    public DerivedFile(string folder, string name)
    {
        kind = DatasetSchema.Current.DerivedFiles.First(f => f.Name == name);
        Target = Path.Combine(folder, kind.Path);
        File.Delete(Target + Unfinished);
        file = new FileStream(Target + Unfinished, FileMode.CreateNew, FileAccess.Write);
        file.Write(Encoding.UTF8.Preamble);
        file.Write(CsvRows.Header(kind.Columns).Span);
    }

    /// <summary>Its path.</summary>
    public string Target { get; }

    /// <summary>Adds a row.</summary>
    /// <param name="values">The values of its columns.</param>
    /// <exception cref="ArgumentException">They are too many or too few.</exception>
    public void Add(ImmutableArray<object?> values)
    {
        if (values.Length != kind.Columns.Length) throw new ArgumentException($"{kind.Path} has {kind.Columns.Length} columns", nameof(values));
        waiting.Add(values);
        if (waiting.Count == Together) Flush();
    }

    /// <summary>Puts the file into its place.</summary>
    /// <returns>Its path.</returns>
    public string Complete()
    {
        Flush();
        file.Dispose();
        Replacement.Move(Target + Unfinished, Target);
        return Target;
    }

    /// <summary>Without <see cref="Complete"/> nothing stays behind.</summary>
    public void Dispose()
    {
        file.Dispose();
        File.Delete(Target + Unfinished);
    }

    private void Flush()
    {
        file.Write(CsvRows.Of(kind.Columns, waiting).Span);
        waiting.Clear();
    }
}
