using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Extractor.Values;

namespace Extractor.Batch;

/// <summary>
/// Makes the work list: walks the paths, tells each file's kind and finds the same bytes under two names.
/// </summary>
/// <remarks>
/// Every file that the index does not know is read once here and again when it is converted. The first document's row must name all other places of its bytes,
/// so all hashes are needed before the first result; keeping the bytes instead would let memory grow with the work list.
/// </remarks>
/// <param name="probe">Tells a kind from content.</param>
/// <param name="index">Spares reading files that did not change, or null.</param>
public sealed class WorkListBuilder(ContentProbe probe, SurveyIndex? index = null)
{
    private static readonly FrozenSet<string> OtherTextFormats = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "csv", "json", "jsonl", "xml", "yaml", "yml", "toml", "ini", "md", "rst", "tex", "css", "js", "mjs", "cjs", "ts", "cs", "py", "sh", "ps1", "bat", "log", "lock", "svg");

    /// <summary>Builds the list.</summary>
    /// <param name="paths">Files and folders, as the user gave them.</param>
    /// <param name="outputFolder">A folder that is not walked even if it lies in one of the paths, or null.</param>
    /// <param name="cancellation">Stops between two files.</param>
    public WorkList Build(IEnumerable<string> paths, string? outputFolder, CancellationToken cancellation = default)
    {
        var survey = new Survey(probe, index);
        var missing = ImmutableArray.CreateBuilder<string>();
        var output = outputFolder is null ? null : RealPath(outputFolder);
        foreach (var given in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = given.Replace(Path.DirectorySeparatorChar, '/');
            if (Directory.Exists(given)) AddFolder(survey, path, output, cancellation);
            else if (File.Exists(given)) survey.AddNamed(path);
            else missing.Add(path);
        }

        return new WorkList(survey.Items(), survey.PassedOver(), missing.DrainToImmutable());
    }

    private static void AddFolder(Survey survey, string path, string? output, CancellationToken cancellation)
    {
        foreach (var found in new FolderWalk(path, output).Run())
        {
            cancellation.ThrowIfCancellationRequested();
            survey.AddFound(found);
        }
    }

    private static string RealPath(string folder)
    {
        var info = new DirectoryInfo(Path.GetFullPath(folder));
        var target = info.LinkTarget is null ? info : info.ResolveLinkTarget(returnFinalTarget: true) ?? info;
        return Path.TrimEndingDirectorySeparator(target.FullName);
    }

    /// <summary>What has been met so far.</summary>
    private sealed class Survey(ContentProbe probe, SurveyIndex? index)
    {
        private readonly List<Entry> entries = [];
        private readonly Dictionary<string, Entry> byHash = new(StringComparer.Ordinal);
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, int> passedOver = new(StringComparer.Ordinal);

        public ImmutableArray<WorkItem> Items() =>
            [.. entries.Select(e => new WorkItem(e.Path, e.FullPath, e.Fingerprint, [.. e.AlsoAt], e.Refusal))];

        public ImmutableSortedDictionary<string, int> PassedOver() => passedOver.ToImmutableSortedDictionary(StringComparer.Ordinal);

        public void AddNamed(string path)
        {
            var fullPath = Path.GetFullPath(path);
            if (!seen.Add(fullPath)) return;
            if (FolderWalk.IsReadme(Path.GetFileName(path)))
                Enlist(path, fullPath, null, Problem.Of("readme_no_document", Severity.Error, null));
            else if (TryRead(path, fullPath) is { } print)
                Add(path, fullPath, print); // whatever it is: the stages know best how to say why they can't read it
        }

        public void AddFound(FolderWalk.Found found)
        {
            if (found.Kind is FolderWalk.FoundAs.UnreadableFolder)
            {
                Enlist(found.Path, found.FullPath, null, Problem.Of("unreadable_folder", Severity.Error, null, found.Reason));
            }
            else if (found.Kind is not FolderWalk.FoundAs.File)
            {
                // counted again where two of the paths overlap: each was looked through
                PassOver(found.Kind.ToString().ToLowerInvariant());
            }
            else if (seen.Add(found.FullPath) && TryRead(found.Path, found.FullPath) is { } print)
            {
                if (OtherText(found.Path, print) is { } format) PassOver(format);
                else if (IsDocument(found.Path, print)) Add(found.Path, found.FullPath, print);
                else PassOver(print.Length == 0 ? "empty" : print.Kind.Name);
            }
        }

        // an empty .txt was meant to be a document and something went wrong; an empty .gitkeep was not
        private static bool IsDocument(string path, Fingerprint print) =>
            print.Length == 0 ? path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) : print.Kind.IsReadable;

        /// <summary>
        /// Text that by its name is data, markup or a program, such as the truth beside a generated document: no dump of a disclosure.
        /// Named explicitly it is converted all the same.
        /// </summary>
        private static string? OtherText(string path, Fingerprint print) =>
            print.Kind.IsReadable && Path.GetExtension(path) is { Length: > 1 } extension && OtherTextFormats.Contains(extension[1..]) ? extension[1..].ToLowerInvariant() : null;

        private Fingerprint? TryRead(string path, string fullPath)
        {
            try
            {
                return index is null ? Read(fullPath) : index.Get(fullPath, () => Read(fullPath));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Enlist(path, fullPath, null, FailedDocument.Unreadable(e));
                return null;
            }
        }

        private Fingerprint Read(string fullPath)
        {
            var bytes = File.ReadAllBytes(fullPath);
            return new Fingerprint(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.LongLength, probe(bytes));
        }

        private void Add(string path, string fullPath, Fingerprint print)
        {
            if (byHash.TryGetValue(print.Sha256, out var first)) first.AlsoAt.Add(path);
            else byHash.Add(print.Sha256, Enlist(path, fullPath, print, null));
        }

        private Entry Enlist(string path, string fullPath, Fingerprint? print, Problem? refusal)
        {
            var entry = new Entry(path, fullPath, print, refusal);
            entries.Add(entry);
            return entry;
        }

        private void PassOver(string kind) => passedOver[kind] = passedOver.GetValueOrDefault(kind) + 1;
    }

    private sealed record Entry(string Path, string FullPath, Fingerprint? Fingerprint, Problem? Refusal)
    {
        public List<string> AlsoAt { get; } = [];
    }
}
