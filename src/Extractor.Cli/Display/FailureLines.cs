using Extractor.Cli.Localization;
using Extractor.Emit.Pieces;
using Extractor.Knowledge;
using Extractor.Values;
using Spectre.Console;

namespace Extractor.Cli.Display;

/// <summary>Tells at once which documents failed and why; past the first few only how many more.</summary>
/// <param name="console">Standard error.</param>
/// <param name="texts">The sentences.</param>
internal sealed class FailureLines(IAnsiConsole console, Texts texts)
{
    private const int Shown = 20;

    private readonly Lazy<ProblemCatalogue> catalogue = new(() => new ProblemCatalogue());
    private int failed;

    /// <summary>How many failed so far.</summary>
    public int Count => failed;

    /// <summary>Looks at one document; prints a line if it failed.</summary>
    public void Add(DocumentSummary document)
    {
        if (document.Status == "failed") Add(document.Path, document.Failure);
    }

    /// <summary>Prints a line for a document that failed.</summary>
    /// <param name="path">Which.</param>
    /// <param name="reason">Why, or null where it is not known.</param>
    public void Add(string path, Problem? reason)
    {
        if (++failed > Shown) return;
        var sentence = reason is null ? ""
            : texts.IsChinese ? catalogue.Value.Chinese(reason)
            : catalogue.Value.English(reason);
        Print(texts[Message.ErrorLine, texts[Message.DocumentFailed, path, sentence]]);
    }

    /// <summary>Tells how many more there were.</summary>
    public void Complete()
    {
        if (failed > Shown) Print(texts[Message.ErrorLine, texts[Message.MoreFailures, failed - Shown]]);
    }

    private void Print(string line) => console.Write(new Text(line + "\n"));
}
