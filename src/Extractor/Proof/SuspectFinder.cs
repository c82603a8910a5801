namespace Extractor.Proof;

/// <summary>
/// Names suspects: the smallest set of figures whose change would make every failing identity hold, while none that holds speaks for what they print. Failing
/// identities that share members are looked at together; where one figure or one pair explains all of them and no other does, it is named, each figure in the
/// identities that have it alone; else each identity names the one member that explains most. Where several would do, nobody is named.
/// </summary>
internal sealed class SuspectFinder
{
    /// <summary>A larger group of failing identities is a structure misread, not a misprint or two: there pairs are not tried.</summary>
    private const int MostIdentities = 40, MostMembers = 120;

    private readonly ILookup<int, Equation> failing;
    private readonly HashSet<int> witnessed;
    private readonly Dictionary<Equation, Suspect?> named = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks over all identities of a document.</summary>
    public SuspectFinder(IReadOnlyList<Equation> equations)
    {
        var fails = equations.Where(e => e.Accuses && e.Verdict == Verdict.Fails).ToList();
        failing = fails.SelectMany(e => e.Members.Select(m => (m.Node, Equation: e))).ToLookup(p => p.Node, p => p.Equation);
        witnessed = [.. equations.Where(e => e.Verdict == Verdict.Holds && e.IsSubstantial && !e.Chose).SelectMany(e => e.Members).Select(m => m.Node)];
        foreach (var group in Groups(fails)) Name(group);
    }

    /// <summary>The suspect of a failing identity, or null where it is not unique.</summary>
    public Suspect? Of(Equation equation) => named.GetValueOrDefault(equation);

    private void Name(List<Equation> group)
    {
        var open = group.SelectMany(e => e.Members).Select(m => m.Node).Where(n => !witnessed.Contains(n)).Distinct().ToList();
        var single = open.Where(n => failing[n].Count() == group.Count && Value(n, group) is not null).Take(2).ToList();
        if (single is [var only])
        {
            foreach (var equation in group) named[equation] = new Suspect(only, Value(only, group)!.Value);
        }
        else if (single.Count == 0 && group.Count > 1 && group.Count <= MostIdentities && open.Count <= MostMembers && Pairs(group, open).Take(2).ToList() is [var pair])
        {
            foreach (var equation in group)
                if (new[] { pair.One, pair.Other }.Where(n => Has(equation, n)).ToList() is [var node]) named[equation] = new Suspect(node, Value(node, group.FindAll(e => Has(e, node) && !(Has(e, pair.One) && Has(e, pair.Other))))!.Value);
        }
        else
        {
            foreach (var equation in group) named[equation] = Best(equation);
        }
    }

    /// <summary>Pairs that together stand in every identity of a group, each alone in one at least, whose changes make all of them hold.</summary>
    private static IEnumerable<(int One, int Other)> Pairs(List<Equation> group, List<int> open)
    {
        for (var i = 0; i < open.Count; i++)
        {
            for (var j = i + 1; j < open.Count; j++)
            {
                var (one, other) = (open[i], open[j]);
                if (!group.TrueForAll(e => Has(e, one) || Has(e, other))) continue;
                var (first, second) = (Value(one, group.FindAll(e => Has(e, one) && !Has(e, other))), Value(other, group.FindAll(e => Has(e, other) && !Has(e, one))));
                if (first is { } a && second is { } b && group.TrueForAll(e => !(Has(e, one) && Has(e, other)) || Holds(e, (one, a), (other, b)))) yield return (one, other);
            }
        }
    }

    private static bool Holds(Equation equation, params (int Node, decimal Value)[] changes)
    {
        var difference = equation.Difference;
        foreach (var (node, value) in changes)
            difference += (value - Member(equation, node).Yuan) * (node == equation.Left.Node ? 1 : -1);
        return Math.Abs(difference) <= Slack(equation);
    }

    /// <summary>The one member of an identity that explains most of the failures around it, or null.</summary>
    private Suspect? Best(Equation equation)
    {
        var best = equation.Members.Select(m => m.Node).Where(n => !witnessed.Contains(n))
            .Select(n => (Node: n, Value: Value(n, [.. failing[n]]), Explains: failing[n].Count())).Where(b => b.Value is not null).ToList();
        if (best.Count == 0) return null;
        var most = best.Max(b => b.Explains);
        return best.FindAll(b => b.Explains == most) is [var top] ? new Suspect(top.Node, top.Value!.Value) : null;
    }

    /// <summary>The value with which a member makes all of these identities hold, within rounding; null where there is none. The sharpest of them says it.</summary>
    private static decimal? Value(int node, List<Equation> equations)
    {
        if (equations.Count == 0) return null;
        var (least, most) = (decimal.MinValue, decimal.MaxValue);
        foreach (var equation in equations)
        {
            var (wanted, slack) = (equation.Wanted(Member(equation, node)), Slack(equation));
            (least, most) = (Math.Max(least, wanted - slack), Math.Min(most, wanted + slack));
        }

        return least > most ? null : equations.MinBy(Slack) is { } sharpest ? sharpest.Wanted(Member(sharpest, node)) : null;
    }

    private static decimal Slack(Equation equation) => equation.IsCopy ? 0m : equation.Members.Sum(m => m.Quantum) / 2m;

    private static Term Member(Equation equation, int node) => equation.Members.First(m => m.Node == node);

    private static bool Has(Equation equation, int node) => equation.Left.Node == node || equation.Right.Any(m => m.Node == node);

    /// <summary>Failing identities in groups that share no member that is open to doubt.</summary>
    private IEnumerable<List<Equation>> Groups(List<Equation> fails)
    {
        var seen = new HashSet<Equation>(ReferenceEqualityComparer.Instance);
        foreach (var start in fails.Where(seen.Add))
        {
            var group = new List<Equation> { start };
            for (var at = 0; at < group.Count; at++)
                group.AddRange(group[at].Members.Where(m => !witnessed.Contains(m.Node)).SelectMany(m => failing[m.Node]).Where(seen.Add).ToList());
            yield return group;
        }
    }
}
