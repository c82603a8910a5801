using System.Collections.Immutable;
using Extractor.Cli.Localization;
using Extractor.Lists;
using Spectre.Console;

namespace Extractor.Cli.Display;

/// <summary>Tells what is wrong with the lists that the user has given.</summary>
/// <param name="console">Where to print.</param>
/// <param name="texts">In which language.</param>
internal sealed class ListFaultLines(IAnsiConsole console, Texts texts)
{
    private const int Shown = 20;

    /// <summary>Prints a line for each of the first faults.</summary>
    /// <param name="path">The list.</param>
    /// <param name="faults">Its faults.</param>
    public void Print(string path, ImmutableArray<ListFault> faults)
    {
        foreach (var fault in faults.Take(Shown)) Print(texts[Of(fault.Kind), path, fault.Line, fault.Column, fault.Value]);
        if (faults.Length > Shown) Print(texts[Message.MoreListFaults, path, faults.Length - Shown]);
    }

    private void Print(string sentence) => console.Write(new Text(texts[Message.ErrorLine, sentence] + "\n"));

    /// <summary>The end of a command whose list can't be used.</summary>
    public static CommandLineException Unusable(ListUnreadableException fault, Texts texts) => CommandLineException.Usage(fault.Trouble switch
    {
        ListTrouble.NoText => texts[Message.ListNoText, fault.Path],
        ListTrouble.NoColumn => texts[Message.ListNoColumn, fault.Path, fault.Detail],
        _ => texts[Message.ListNotReadable, fault.Path, fault.Detail],
    });

    private static Message Of(ListFaultKind kind) => kind switch
    {
        ListFaultKind.EmptyCell => Message.ListEmptyCell,
        ListFaultKind.UnknownDocument => Message.ListUnknownDocument,
        ListFaultKind.SeveralDocuments => Message.ListSeveralDocuments,
        ListFaultKind.NamedTwice => Message.ListNamedTwice,
        ListFaultKind.BadDate => Message.ListBadDate,
        ListFaultKind.UnknownPlace => Message.ListUnknownPlace,
        ListFaultKind.BadYear => Message.ListBadYear,
        _ => Message.ListUnknownWord,
    };
}
