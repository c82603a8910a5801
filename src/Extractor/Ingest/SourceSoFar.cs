using System.Globalization;
using Extractor.Values;

namespace Extractor.Ingest;

/// <summary>What a reader has read so far on a thread of its own; it can be taken from another thread at any time.</summary>
/// <param name="kind">The kind of the document.</param>
/// <param name="limits">How long it may take, and which pages are asked for.</param>
internal sealed class SourceSoFar(FileKind kind, IngestLimits limits)
{
    /// <summary>Enough for elements nested as deep as the readers take them.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly List<SourceLine> lines = [];
    private readonly List<Problem> problems = [];
    private int pages;
    private bool abandoned;

    /// <summary>True where nobody waits for more.</summary>
    public bool IsAbandoned
    {
        get
        {
            lock (gate) return abandoned;
        }
    }

    /// <summary>Pages begun so far.</summary>
    public int Pages
    {
        get
        {
            lock (gate) return pages;
        }

        set
        {
            lock (gate) pages = value;
        }
    }

    /// <summary>Reads a document on a thread of its own and gives it up when its time is over.</summary>
    /// <param name="kind">The kind of the document.</param>
    /// <param name="limits">How much of it is read.</param>
    /// <param name="read">Reads; must not throw.</param>
    public static Source Read(FileKind kind, IngestLimits limits, Action<SourceSoFar> read)
    {
        var soFar = new SourceSoFar(kind, limits);
        var worker = new Thread(() => read(soFar), StackBytes) { IsBackground = true, Name = kind.Name() };
        worker.Start();
        return worker.Join(limits.DocumentTime) ? soFar.Result() : soFar.Abandon();
    }

    /// <summary>Adds what was read; nothing once it was given up.</summary>
    /// <param name="read">Lines in order.</param>
    /// <param name="told">Problems.</param>
    public void Add(IEnumerable<SourceLine> read, params ReadOnlySpan<Problem> told)
    {
        lock (gate)
        {
            if (abandoned) return;
            lines.AddRange(read);
            problems.AddRange(told);
        }
    }

    private Source Abandon()
    {
        lock (gate)
        {
            abandoned = true;
            problems.Add(Problem.Of(
                "document_timed_out", Severity.Error, null, (pages + 1).ToString(CultureInfo.InvariantCulture), limits.DocumentTime.TotalSeconds.ToString(CultureInfo.InvariantCulture)));
            return Result();
        }
    }

    private Source Result()
    {
        lock (gate)
        {
            var isPart = LeftOutPages.Are(pages, limits.Asked);
            var told = problems.ToList();
            if (lines.TrueForAll(l => l.IsBlank) && !isPart && !told.Exists(p => p.Severity == Severity.Error)) told.Add(UnreadableSource.Empty);
            return LeftOutPages.Tell(new Source(kind.Name(), "", pages, [.. lines], [.. told]), limits.Asked);
        }
    }
}
