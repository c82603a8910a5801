using System.Collections.Immutable;
using System.Globalization;
using Extractor.Cli.Localization;
using Extractor.Compare;
using Extractor.Knowledge;
using Spectre.Console;

namespace Extractor.Cli.Display;

/// <summary>Prints what a comparison of years came to.</summary>
/// <param name="console">Where to.</param>
/// <param name="texts">The sentences.</param>
internal sealed class ComparisonPrinter(IAnsiConsole console, Texts texts)
{
    /// <summary>Prints it.</summary>
    /// <param name="summary">The figures.</param>
    /// <param name="folder">The dataset.</param>
    public void Print(ComparisonSummary summary, string folder)
    {
        Counts(Message.CompareOffices, summary.Offices, "office_link");
        Counts(Message.CompareChanges, summary.Items, "item_link");
        Counts(Message.CompareWords, summary.Words, "words");
        if (summary.Ambiguous > 0) Line(texts[Message.CompareAmbiguous, summary.Ambiguous]);
        foreach (var file in DatasetSchema.Current.DerivedFiles) Line(texts[Message.CompareFile, Path.Combine(folder, file.Path)]);
        if (summary.Open > 0) Line(texts[Message.CompareOpen, summary.Open, Path.Combine(folder, DatasetSchema.Current.DerivedFiles.First(f => f.IsAnswered).Path)]);
    }

    private void Counts(Message sentence, ImmutableSortedDictionary<string, int> counts, string vocabulary)
    {
        var values = DatasetSchema.Current.Vocabularies[vocabulary].Values;
        var told = values.Where(v => counts.ContainsKey(v.Value)).Select(v => string.Create(CultureInfo.InvariantCulture, $"{(texts.IsChinese ? v.Zh : v.En)} {counts[v.Value]:N0}"));
        Line(texts[sentence, counts.Values.Sum(), string.Join(texts[Message.ListSeparator], told)]);
    }

    private void Line(string text) => console.Write(new Text(text + "\n"));
}
