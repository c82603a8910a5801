using System.Xml.Linq;

namespace Extractor.Ingest.Word;

/// <summary>The footnotes and endnotes of a document.</summary>
internal sealed class WordNotes
{
    private const string Foot = "footnote";

    private readonly Dictionary<(bool IsFoot, string Id), XElement> notes = [];

    /// <summary>Takes their parts; null where there is none.</summary>
    public WordNotes(params ReadOnlySpan<XElement?> parts)
    {
        foreach (var part in parts)
            foreach (var note in part?.Elements() ?? [])
                if (note.Said("id") is { } id) notes.TryAdd((note.Name.LocalName == Foot, id), note);
    }

    /// <summary>The note that a reference leads to, once; null where it leads to none.</summary>
    /// <param name="reference">A reference in a run.</param>
    public XElement? Of(XElement reference) =>
        reference.Said("id") is { } id && notes.Remove((reference.Name.LocalName.StartsWith(Foot, StringComparison.Ordinal), id), out var note) ? note : null;
}
