using Extractor.Cli.Display;
using Extractor.Cli.Localization;
using Extractor.Compare;
using Extractor.Emit;
using Extractor.Knowledge;
using Extractor.Lists;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor compare DIR</c>: what changed from year to year.</summary>
/// <param name="session">What it works with.</param>
internal sealed class CompareCommand(Session session) : Command<CompareSettings>
{
    private const string Changes = "changes";
    private const string Matches = "matches";

    private Texts Texts => session.Texts;

    /// <inheritdoc/>
    public override int Execute(CommandContext context, CompareSettings settings, CancellationToken cancellationToken)
    {
        RunSettings.RejectUnknown(context, Texts);
        var (from, to) = settings.ParseYears(Texts);
        session.OpenLog(settings.ParseLog(LogEventLevel.Warning, Texts));
        var folder = settings.Folder ?? throw CommandLineException.Usage(Texts[Message.NoCompareFolder]);
        if (!Directory.Exists(folder)) throw CommandLineException.Usage(Texts[Message.DatasetMissing, folder]);

        var answered = Answered(Path.Combine(folder, Matches + ".csv"));
        var comparison = new DatasetComparison(KnowledgeBase.Default, folder, cancellationToken);
        var summary = DatasetFaults.Told(session, folder, () => Written(folder, give => comparison.Run(from, to, answered.Matches.Select(Answer), give)));
        new ComparisonPrinter(session.Terminal.Out, Texts).Print(summary, folder);
        return answered.Faults.IsEmpty ? ExitCode.Success : ExitCode.Usage;
    }

    private static Answered Answer(ListedMatch match) => new(new MatchKey(match.Kind, match.Type, match.YearBefore, match.Year, match.Place, match.Before, match.After), match.IsSame);

    private ListedMatches Answered(string path)
    {
        if (!File.Exists(path)) return new ListedMatches([], []);
        try
        {
            var answered = ListedMatches.Read(path, KnowledgeBase.Default);
            new ListFaultLines(session.Terminal.Error, Texts).Print(path, answered.Faults);
            return answered;
        }
        catch (ListUnreadableException e)
        {
            throw ListFaultLines.Unusable(e, Texts);
        }
    }

    private ComparisonSummary Written(string folder, Func<Action<Change>, ComparisonSummary> compare)
    {
        using var changes = Open(folder, Changes);
        var number = 0;
        var summary = compare(change => changes.Add(change.Values(++number)));
        if (summary.Pairs.IsEmpty) throw CommandLineException.Usage(Texts[Message.NoYearsToCompare]);
        using var matches = Open(folder, Matches);
        foreach (var row in summary.Matches) matches.Add(row.Values);
        Complete(changes);
        Complete(matches);
        return summary;
    }

    private DerivedFile Open(string folder, string name) => Guarded(Path.Combine(folder, name + ".csv"), () => new DerivedFile(folder, name));

    private void Complete(DerivedFile file) => Guarded(file.Target, file.Complete);

    private T Guarded<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Log.Debug(e, "Writing {Path} failed", path);
            throw CommandLineException.Environment(Texts[Message.CompareNotWritable, path, e.Message]);
        }
    }
}
