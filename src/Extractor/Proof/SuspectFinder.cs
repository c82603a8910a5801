namespace Extractor.Proof;

/// <summary>
/// Names the suspect of a failing identity: the one member whose change to one value would make every failing identity around it
/// hold, while none that holds speaks for it. Where several members would do, nobody is named.
/// </summary>
internal sealed class SuspectFinder
{
    private readonly ILookup<int, Equation> failing;
    private readonly HashSet<int> witnessed;

    /// <summary>Looks over all identities of a document.</summary>
    public SuspectFinder(IReadOnlyList<Equation> equations)
    {
        failing = equations.Where(e => e.Accuses && e.Verdict == Verdict.Fails)
            .SelectMany(e => e.Members.Select(m => (m.Node, Equation: e))).ToLookup(p => p.Node, p => p.Equation);
        witnessed = [.. equations.Where(e => e.Verdict == Verdict.Holds && e.IsSubstantial).SelectMany(e => e.Members).Select(m => m.Node)];
    }

    /// <summary>The suspect of a failing identity, or null where it is not unique.</summary>
    public Suspect? Of(Equation equation)
    {
        if (equation.Verdict != Verdict.Fails || !equation.Accuses) return null;
        var best = new List<(Suspect Suspect, int Explains)>();
        foreach (var member in equation.Members.Where(m => !witnessed.Contains(m.Node)))
        {
            var wanted = failing[member.Node].Select(e => e.Wanted(e.Members.First(m => m.Node == member.Node))).Distinct().ToList();
            if (wanted.Count == 1) best.Add((new Suspect(member.Node, wanted[0]), failing[member.Node].Count()));
        }

        if (best.Count == 0) return null;
        var most = best.Max(b => b.Explains);
        var top = best.Where(b => b.Explains == most).ToList();
        return top.Count == 1 ? top[0].Suspect : null;
    }
}
