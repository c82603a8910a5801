using System.Collections.Immutable;
using System.Globalization;
using Extractor.Batch;
using Extractor.Cli.Localization;
using Spectre.Console;

namespace Extractor.Cli.Display;

/// <summary>Prints what a run came to.</summary>
/// <param name="console">Where to.</param>
/// <param name="texts">The sentences.</param>
internal sealed class SummaryPrinter(IAnsiConsole console, Texts texts)
{
    private static readonly (string Status, Message Text)[] Statuses =
        [("converted", Message.StatusConverted), ("partial", Message.StatusPartial), ("failed", Message.StatusFailed)];

    /// <summary>Prints the whole summary.</summary>
    /// <param name="summary">The figures.</param>
    /// <param name="passedOver">Files that are no documents, by kind.</param>
    /// <param name="folder">Where the dataset is.</param>
    public void Print(RunSummary summary, IReadOnlyDictionary<string, int> passedOver, string folder)
    {
        var statuses = Statuses.Where(s => summary.Documents.ContainsKey(s.Status)).Select(s => texts[s.Text, summary.Documents[s.Status]]);
        Line(texts[Message.SummaryDocuments, summary.DocumentCount, string.Join(texts[Message.ListSeparator], statuses)]);
        PrintPassedOver(passedOver);
        Line(texts[Message.SummaryTables, summary.Tables.Values.Sum()]);
        List(summary.Tables);
        Line(texts[
            Message.SummaryFigures,
            summary.Figures,
            summary.Verified, Share(summary.Verified, summary.Figures),
            summary.Contradicted, Share(summary.Contradicted, summary.Figures),
            summary.Unchecked, Share(summary.Unchecked, summary.Figures)]);
        Line(texts[Message.SummaryNumbers, summary.NumbersAccounted, summary.NumbersSeen, Share(summary.NumbersAccounted, summary.NumbersSeen)]);
        Line(texts[Message.SummaryRepairs, summary.Repairs]);
        Line(texts[Message.SummaryProblems, summary.Problems.Values.Sum()]);
        List(summary.Problems);
        Line(texts[Message.SummaryDataset, folder]);
    }

    /// <summary>Prints what was passed over, if anything.</summary>
    public void PrintPassedOver(IReadOnlyDictionary<string, int> passedOver)
    {
        if (passedOver.Count == 0) return;
        var kinds = passedOver.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {kind.Value:N0}"));
        Line(texts[Message.SummaryPassedOver, passedOver.Values.Sum(), string.Join(texts[Message.ListSeparator], kinds)]);
    }

    private void List(ImmutableSortedDictionary<string, int> counts)
    {
        var width = counts.Keys.Select(key => key.Length).DefaultIfEmpty().Max();
        foreach (var (key, count) in counts)
            Line(string.Create(CultureInfo.InvariantCulture, $"  {key.PadRight(width)} {count,7:N0}"));
    }

    private static string Share(long part, long whole) =>
        whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100m * part / whole:0.0}%");

    private void Line(string text) => console.Write(new Text(text + "\n"));
}
