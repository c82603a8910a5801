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

    private readonly ILookup<int, Share> shares;
    private readonly HashSet<int> witnessed;
    private readonly Dictionary<Equation, Suspect?> named = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks over all identities of a document.</summary>
    public SuspectFinder(IReadOnlyList<Equation> equations)
    {
        var fails = equations.Where(e => e.Accuses && e.Verdict == Verdict.Fails).Select(e => new Failure(e)).ToList();
        shares = fails.SelectMany(f => f.Equation.Members.DistinctBy(m => m.Node).Select(m => new Share(f, m, m.Node == f.Equation.Left.Node ? 1 : -1))).ToLookup(s => s.Member.Node);
        witnessed = [.. equations.Where(e => e.Verdict == Verdict.Holds && e.IsSubstantial && !e.Chose).SelectMany(e => e.Members).Select(m => m.Node)];
        foreach (var group in Groups(fails)) Name(group);
    }

    /// <summary>The suspect of a failing identity, or null where it is not unique.</summary>
    public Suspect? Of(Equation equation) => named.GetValueOrDefault(equation);

    private void Name(List<Failure> group)
    {
        var open = group.SelectMany(f => f.Equation.Members).Select(m => m.Node).Where(n => !witnessed.Contains(n)).Distinct().ToList();
        var single = open.Where(n => shares[n].Count() == group.Count && Value(shares[n]) is not null).Take(2).ToList();
        if (single is [var only])
        {
            foreach (var failure in group) named[failure.Equation] = new Suspect(only, Value(shares[only])!.Value);
        }
        else if (single.Count == 0 && group.Count is > 1 and <= MostIdentities && open.Count <= MostMembers && Pairs(group.Count, open).Take(2).ToList() is [var pair])
        {
            foreach (var own in Alone(pair.One, pair.Other).Concat(Alone(pair.Other, pair.One)))
                named[own.Failure.Equation] = new Suspect(own.Member.Node, Value(own.Member.Node == pair.One ? Alone(pair.One, pair.Other) : Alone(pair.Other, pair.One))!.Value);
        }
        else
        {
            foreach (var failure in group) named[failure.Equation] = Best(failure.Equation);
        }
    }

    /// <summary>Pairs that together stand in every identity of a group, each alone in one at least, whose changes make all of them hold.</summary>
    private IEnumerable<(int One, int Other)> Pairs(int identities, List<int> open)
    {
        for (var i = 0; i < open.Count; i++)
        {
            for (var j = i + 1; j < open.Count; j++)
            {
                var (one, other) = (Alone(open[i], open[j]), Alone(open[j], open[i]));
                var both = shares[open[i]].Join(shares[open[j]], s => s.Failure, s => s.Failure, (a, b) => (a, b)).ToList();
                if (one.Count + other.Count + both.Count != identities || Value(one) is not { } first || Value(other) is not { } second) continue;
                if (both.TrueForAll(p => Math.Abs(p.a.Failure.Difference + ((first - p.a.Member.Yuan) * p.a.Sign) + ((second - p.b.Member.Yuan) * p.b.Sign)) <= p.a.Failure.Slack)) yield return (open[i], open[j]);
            }
        }
    }

    /// <summary>The shares of one figure in identities that do not have another.</summary>
    private List<Share> Alone(int node, int other) => [.. shares[node].Where(s => !shares[other].Any(o => o.Failure == s.Failure))];

    /// <summary>The one member of an identity that explains most of the failures around it, or null.</summary>
    private Suspect? Best(Equation equation)
    {
        var best = equation.Members.Select(m => m.Node).Distinct().Where(n => !witnessed.Contains(n))
            .Select(n => (Node: n, Value: Value(shares[n]), Explains: shares[n].Count())).Where(b => b.Value is not null).ToList();
        if (best.Count == 0) return null;
        var most = best.Max(b => b.Explains);
        return best.FindAll(b => b.Explains == most) is [var top] ? new Suspect(top.Node, top.Value!.Value) : null;
    }

    /// <summary>The value with which a member makes all of these identities hold, within rounding; null where there is none. The sharpest of them says it.</summary>
    private static decimal? Value(IEnumerable<Share> own)
    {
        var (least, most, sharpest) = (decimal.MinValue, decimal.MaxValue, (Share?)null);
        foreach (var share in own)
        {
            (least, most) = (Math.Max(least, share.Wanted - share.Failure.Slack), Math.Min(most, share.Wanted + share.Failure.Slack));
            if (sharpest is null || share.Failure.Slack < sharpest.Failure.Slack) sharpest = share;
        }

        return least > most ? null : sharpest?.Wanted;
    }

    /// <summary>Failing identities in groups that share no member that is open to doubt.</summary>
    private IEnumerable<List<Failure>> Groups(List<Failure> fails)
    {
        var seen = new HashSet<Failure>();
        var spread = new HashSet<int>();
        foreach (var start in fails.Where(seen.Add))
        {
            var group = new List<Failure> { start };
            for (var at = 0; at < group.Count; at++)
                group.AddRange(group[at].Equation.Members.Select(m => m.Node).Where(n => !witnessed.Contains(n) && spread.Add(n)).SelectMany(n => shares[n]).Select(s => s.Failure).Where(seen.Add).ToList());
            yield return group;
        }
    }

    /// <summary>A failing identity, its difference and how far it may be off by rounding reckoned once.</summary>
    private sealed class Failure(Equation equation)
    {
        public Equation Equation { get; } = equation;

        public decimal Difference { get; } = equation.Difference;

        public decimal Slack { get; } = equation.IsCopy ? 0m : equation.Members.Sum(m => m.Quantum) / 2m;
    }

    /// <summary>What one figure is in a failing identity.</summary>
    /// <param name="Failure">The identity.</param>
    /// <param name="Member">The figure.</param>
    /// <param name="Sign">1 where it is the total, -1 where it is a part.</param>
    private sealed record Share(Failure Failure, Term Member, int Sign)
    {
        /// <summary>The value with which the identity would hold.</summary>
        public decimal Wanted => Member.Yuan - (Failure.Difference * Sign);
    }
}
