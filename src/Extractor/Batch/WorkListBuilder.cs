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
/// <param name="archives">Lists archives; null where they are not entered.</param>
public sealed class WorkListBuilder(ContentProbe probe, SurveyIndex? index = null, ArchiveSurvey? archives = null)
{
    private static readonly FrozenSet<string> OtherTextFormats = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "csv", "json", "jsonl", "xml", "yaml", "yml", "toml", "ini", "md", "rst", "tex", "css", "js", "mjs", "cjs", "ts", "cs", "py", "sh", "ps1", "bat", "log", "lock", "svg");

    /// <summary>Builds the list.</summary>
    /// <param name="paths">Files and folders, as the user gave them.</param>
    /// <param name="outputFolder">A folder that is not walked even if it lies in one of the paths, or null.</param>
    /// <param name="cancellation">Stops between two files.</param>
    public WorkList Build(IEnumerable<string> paths, string? outputFolder, CancellationToken cancellation = default)
    {
        var survey = new Survey(probe, index, archives);
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
    private sealed class Survey(ContentProbe probe, SurveyIndex? index, ArchiveSurvey? archives)
    {
        private readonly List<Entry> entries = [];
        private readonly Dictionary<string, Entry> byHash = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Entry> refused = new(StringComparer.Ordinal);
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, int> passedOver = new(StringComparer.Ordinal);
        private int added;

        public ImmutableArray<WorkItem> Items() =>
            [.. entries.Select(e => new WorkItem(e.Path, e.FullPath, e.Fingerprint, [.. e.AlsoAt], e.Refusal) { Address = e.Address })];

        public ImmutableSortedDictionary<string, int> PassedOver() => passedOver.ToImmutableSortedDictionary(StringComparer.Ordinal);

        public void AddNamed(string path)
        {
            var fullPath = Path.GetFullPath(path);
            if (!seen.Add(fullPath)) return;
            if (FolderWalk.IsReadme(Path.GetFileName(path)))
                Enlist(path, fullPath, null, Problem.Of("readme_no_document", Severity.Error, null));
            else if (TryRead(path, fullPath, isNamed: true) is { } print)
                Take(path, fullPath, print, isNamed: true);
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
            else if (seen.Add(found.FullPath) && TryRead(found.Path, found.FullPath, isNamed: false) is { } print)
            {
                Take(found.Path, found.FullPath, print, isNamed: false);
            }
        }

        // a file that was named is a document whatever it is: the stages know best how to say why they can't read it
        private void Take(string path, string fullPath, Fingerprint print, bool isNamed)
        {
            if (print.Kind.IsArchive && archives is not null) AddArchive(path, fullPath, print, isNamed);
            else if (isNamed) Add(path, fullPath, print);
            else Sort(path, fullPath, print);
        }

        private void Sort(string path, string fullPath, Fingerprint print, string? address = null)
        {
            if (OtherText(path, print) is { } format) PassOver(format);
            else if (IsDocument(path, print)) Add(path, fullPath, print, address);
            else PassOver(print.Length == 0 ? "empty" : print.Kind.Name);
        }

        /// <summary>What an archive holds is taken as what a folder holds; what is wrong with it is told in any case.</summary>
        private void AddArchive(string path, string fullPath, Fingerprint print, bool isNamed)
        {
            var before = added;
            var isTold = false;
            try
            {
                foreach (var packed in index is null ? archives!.List(fullPath) : index.GetPacked(fullPath, () => archives!.List(fullPath)))
                {
                    var shown = packed.Path.Length == 0 ? path : path + "/" + packed.Path;
                    isTold |= packed.Problem is not null;
                    if (packed.Problem is { } problem) Refuse(shown, fullPath, packed.Path.Length == 0 ? print : null, problem);
                    else if (packed.Path.Split('/').Any(FolderWalk.IsHidden)) PassOver("hidden");
                    else if (FolderWalk.IsReadme(Path.GetFileName(packed.Path))) PassOver("readme");
                    else Sort(shown, fullPath, packed.Fingerprint!, packed.Address);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Enlist(path, fullPath, null, FailedDocument.Unreadable(e));
                return;
            }

            if (isTold || added > before) return;
            if (isNamed) Refuse(path, fullPath, print, Problem.Of("archive_without_documents", Severity.Error, null));
            else PassOver(print.Kind.Name);
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

        private Fingerprint? TryRead(string path, string fullPath, bool isNamed)
        {
            try
            {
                return index is null ? Read(fullPath, isNamed) : index.Get(fullPath, () => Read(fullPath, isNamed));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Enlist(path, fullPath, null, FailedDocument.Unreadable(e));
                return null;
            }
        }

        // a pipe that lies in a folder says that it is empty, and who opens it waits for a writer; one that was named is meant to be read
        private Fingerprint Read(string fullPath, bool isNamed)
        {
            var isEmpty = !isNamed && new FileInfo(File.ResolveLinkTarget(fullPath, returnFinalTarget: true)?.FullName ?? fullPath).Length == 0;
            var bytes = isEmpty ? [] : File.ReadAllBytes(fullPath);
            return new Fingerprint(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.LongLength, probe(bytes));
        }

        private void Add(string path, string fullPath, Fingerprint print, string? address = null)
        {
            added++;
            if (byHash.TryGetValue(print.Sha256, out var first)) first.AlsoAt.Add(path);
            else byHash.Add(print.Sha256, Enlist(path, fullPath, print, null, address));
        }

        /// <summary>Of several things wrong with one archive the first is told: a document that failed has one problem.</summary>
        private void Refuse(string path, string fullPath, Fingerprint? print, Problem problem)
        {
            if (!refused.TryGetValue(print?.Sha256 ?? path, out var first)) refused.Add(print?.Sha256 ?? path, Enlist(path, fullPath, print, problem));
            else if (first.Path != path) first.AlsoAt.Add(path);
        }

        private Entry Enlist(string path, string fullPath, Fingerprint? print, Problem? refusal, string? address = null)
        {
            var entry = new Entry(path, fullPath, print, refusal, address);
            entries.Add(entry);
            return entry;
        }

        private void PassOver(string kind) => passedOver[kind] = passedOver.GetValueOrDefault(kind) + 1;
    }

    private sealed record Entry(string Path, string FullPath, Fingerprint? Fingerprint, Problem? Refusal, string? Address)
    {
        public List<string> AlsoAt { get; } = [];
    }
}
