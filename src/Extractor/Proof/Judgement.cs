namespace Extractor.Proof;

/// <summary>What the identities say of one figure or statement.</summary>
/// <param name="Status"><c>verified</c>, <c>contradicted</c> or <c>unchecked</c>.</param>
/// <param name="Witnesses">Number of independent witnesses.</param>
public readonly record struct Standing(string Status, int Witnesses);

/// <summary>One failing identity's suspect.</summary>
/// <param name="Node">The member whose change alone would make every failing identity around it hold.</param>
/// <param name="Expected">The value the arithmetic asks for, in yuan.</param>
public sealed record Suspect(int Node, decimal Expected);

/// <summary>The rule of PROOF.md over all identities of a document: who is proved, who is accused, who is cleared.</summary>
internal sealed class Judgement
{
    private readonly Dictionary<int, Evidence> evidence = [];
    private readonly HashSet<int> crossed = [];

    /// <summary>Weighs all identities of a document.</summary>
    /// <param name="equations">The identities.</param>
    /// <param name="suspects">For each the suspect it names, or null.</param>
    public Judgement(IReadOnlyList<Equation> equations, IReadOnlyList<Suspect?> suspects)
    {
        var copies = new Copies();
        foreach (var equation in equations.Where(e => e.IsCopy && e.Verdict == Verdict.Holds))
            copies.Join(Class(equation.Kind), equation.Left.Node, equation.OnlyPart.Node);
        for (var i = 0; i < equations.Count; i++) Weigh(equations[i], i, copies, suspects[i]?.Node);
    }

    /// <summary>The standing of a figure (or statement).</summary>
    /// <param name="node">Its number.</param>
    /// <param name="declared">True where all of its meaning is declared; else it is unchecked whatever adds up (PROOF.md).</param>
    /// <param name="isFaint">True where a digit of it is in doubt: two kinds of witness are asked for.</param>
    public Standing Of(int node, bool declared, bool isFaint = false)
    {
        if (!evidence.TryGetValue(node, out var found)) return new Standing("unchecked", 0);
        var count = found.Witnesses.Count;
        if (!declared) return new Standing("unchecked", count);
        // Where one other figure explains every failure around, this one is not contradicted, but nothing clears it either.
        if (found.Uncleared.Any(a => !a.NamesOther)) return new Standing("contradicted", count);
        if (found.Uncleared.Any()) return new Standing("unchecked", count);
        var enough = found.RoundedCross || isFaint ? found.Kinds.Count >= 2 : count > 0;
        return new Standing(enough ? "verified" : "unchecked", count);
    }

    /// <summary>True for a figure that another table contradicts and none confirms.</summary>
    public bool IsCrossed(int node) => evidence.TryGetValue(node, out var found) && found.Accusations.Exists(a => a.Kind == EvidenceKind.Cross) && !found.Kinds.Contains(EvidenceKind.Cross);

    /// <summary>True for a figure that another table or the narrative confirms by an identity that is always true: of one that is not, chance may be the reason.</summary>
    public bool HasCross(int node) => crossed.Contains(node);

    /// <summary>True for a figure that a sum over its column accuses and nothing clears.</summary>
    public bool IsColumnAccused(int node) => evidence.TryGetValue(node, out var found) && found.Uncleared.Any(a => a.Kind == EvidenceKind.Column);

    /// <summary>True for a figure that a sum over its column confirms.</summary>
    public bool HasColumn(int node) => evidence.TryGetValue(node, out var found) && found.Kinds.Contains(EvidenceKind.Column);

    private void Weigh(Equation equation, int number, Copies copies, int? suspect)
    {
        var (kind, isCopy) = (Class(equation.Kind), equation.IsCopy);
        switch (equation.Verdict)
        {
            case Verdict.Holds when !equation.Chose && (equation.IsSubstantial || equation.Kind == EvidenceKind.Narrative):
                if (kind == EvidenceKind.Cross && equation.Accuses) crossed.UnionWith(equation.Members.Select(m => m.Node));
                foreach (var member in equation.Members)
                    Get(member.Node).Witnesses.Add((kind, isCopy ? -1 - copies.Root(kind, member.Node) : number));
                break;
            case Verdict.Rounding when equation.IsCoarsePrint:
                Get(equation.Left.Node).Witnesses.Add((kind, number));
                break;
            case Verdict.Rounding when kind == EvidenceKind.Cross:
                foreach (var member in equation.Members) Get(member.Node).RoundedCross = true;
                break;
            case Verdict.Fails when equation.Accuses || equation.Withholds:
                foreach (var member in equation.Members) Get(member.Node).Accusations.Add((kind, isCopy, equation.Withholds || (suspect is { } named && named != member.Node)));
                break;
        }
    }

    private Evidence Get(int node)
    {
        if (!evidence.TryGetValue(node, out var found)) evidence[node] = found = new Evidence();
        return found;
    }

    /// <summary>The narrative is another print: its evidence is of the cross kind.</summary>
    private static EvidenceKind Class(EvidenceKind kind) => kind == EvidenceKind.Narrative ? EvidenceKind.Cross : kind;

    private sealed class Evidence
    {
        /// <summary>Kind, and the identity that holds or the chain of copies it belongs to (which counts once).</summary>
        public HashSet<(EvidenceKind Kind, int Source)> Witnesses { get; } = [];

        /// <summary>Kind, whether of a total and its only part, and whether the identity names another member as its suspect.</summary>
        public List<(EvidenceKind Kind, bool Copy, bool NamesOther)> Accusations { get; } = [];

        public bool RoundedCross { get; set; }

        public HashSet<EvidenceKind> Kinds => [.. Witnesses.Select(w => w.Kind)];

        /// <summary>
        /// The accusations that nothing clears. What a row accuses, any witness clears; what a column accuses, another column or a cross
        /// witness; what a total and its only part accuse, and what a cross identity accuses, only a cross witness: rows and columns are blind to
        /// a heading of another column and to a wrong unit.
        /// </summary>
        public IEnumerable<(EvidenceKind Kind, bool Copy, bool NamesOther)> Uncleared
        {
            get
            {
                var kinds = Kinds;
                bool Has(EvidenceKind kind) => kinds.Contains(kind);
                // Two kinds fail and only another print agrees: the other print may be misread, or misprinted, alike.
                var alone = kinds.SetEquals([EvidenceKind.Cross]) && Accusations.Select(a => a.Kind).Distinct().Count() > 1;
                if (alone) return Accusations;
                return Accusations.Where(a => !((a.Kind, a.Copy) switch
                {
                    (_, true) => Has(EvidenceKind.Cross),
                    (EvidenceKind.Row, _) => kinds.Count > 0,
                    (EvidenceKind.Column, _) => Has(EvidenceKind.Column) || Has(EvidenceKind.Cross),
                    _ => Has(EvidenceKind.Cross),
                }));
            }
        }
    }

    /// <summary>Chains of copies: figures that print one number (union-find), a chain of each kind.</summary>
    private sealed class Copies
    {
        private readonly Dictionary<(EvidenceKind, int), int> parent = [];

        public void Join(EvidenceKind kind, int left, int right)
        {
            var (a, b) = (Root(kind, left), Root(kind, right));
            if (a != b) parent[(kind, Math.Max(a, b))] = Math.Min(a, b);
        }

        public int Root(EvidenceKind kind, int node)
        {
            var root = node;
            while (parent.TryGetValue((kind, root), out var up)) root = up;
            // a long chain is walked once
            while (node != root) (parent[(kind, node)], node) = (root, parent[(kind, node)]);
            return root;
        }
    }
}
