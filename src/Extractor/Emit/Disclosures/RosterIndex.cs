using Extractor.Knowledge;
using Extractor.Lists;

namespace Extractor.Emit.Disclosures;

/// <summary>A roster, and which of its entries a document has come for.</summary>
internal sealed class RosterIndex
{
    private readonly KnowledgeBase knowledge;
    private readonly ILookup<(string Office, int Year, string Type), RosterEntry> entries;
    private readonly List<RosterEntry> all;
    private readonly HashSet<RosterEntry> met = [];

    /// <summary>Indexes a roster by the offices' names without their places: 信访局 of 无锡市 is 无锡市信访局.</summary>
    public RosterIndex(Roster roster, KnowledgeBase knowledge)
    {
        this.knowledge = knowledge;
        all = [.. roster.Entries];
        entries = all.ToLookup(e => (Local(e.Office), e.Year, e.Type));
    }

    /// <summary>True where the roster names the office of a document for its year; the entry then has a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scope">Scope of its disclosure.</param>
    public bool Has(DisclosedDocument document, string scope)
    {
        var unit = knowledge.Places.ByCode(document.Place.Code);
        var found = entries[(Local(document.Office), document.Year ?? 0, document.Type)]
            .Where(e => (e.Scope.Length == 0 || scope.Length == 0 || e.Scope == scope) && Fits(e, document, unit)).ToList();
        met.UnionWith(found);
        return found.Count > 0;
    }

    /// <summary>The entries that no document has come for, in the order of the roster.</summary>
    public IEnumerable<RosterEntry> Missing() => all.Where(e => !met.Contains(e));

    private static bool Fits(RosterEntry entry, DisclosedDocument document, PlaceUnit? unit) =>
        entry.Place is null || unit is null ? entry.Office == document.Office : entry.Place == unit;

    private string Local(string office) => knowledge.Places.Head(office) is { Unit: not null, End: var end } && end < office.Length ? office[end..] : office;
}
