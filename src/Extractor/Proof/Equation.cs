using System.Collections.Immutable;

namespace Extractor.Proof;

/// <summary>The kinds of evidence; each is blind to some misreading (PROOF.md).</summary>
public enum EvidenceKind
{
    /// <summary>A total and its parts in one row: blind to a row put under another label.</summary>
    Row,

    /// <summary>Children and their parent in one column: blind to a column under another header, a unit wrong for the table.</summary>
    Column,

    /// <summary>The same figure in another table or block: blind only where both were misread alike.</summary>
    Cross,

    /// <summary>The same figure in the narrative: counts as <see cref="Cross"/>.</summary>
    Narrative,

    /// <summary>The same figure in last year's document: told, and no evidence for any figure.</summary>
    Years,
}

/// <summary>How an identity came out.</summary>
public enum Verdict
{
    /// <summary>Exactly, in the printed digits.</summary>
    Holds,

    /// <summary>Within half the last printed digit per member: neither proves nor accuses.</summary>
    Rounding,

    /// <summary>Not at all.</summary>
    Fails,
}

/// <summary>A member of an identity.</summary>
/// <param name="Node">A figure's number, from 1; or a statement of the narrative as minus its 1-based number.</param>
/// <param name="Yuan">Its value.</param>
/// <param name="Quantum">One unit of its last printed digit, in yuan.</param>
public readonly record struct Term(int Node, decimal Yuan, decimal Quantum);

/// <summary>One identity, applied once: the left side is the sum of the right side.</summary>
/// <param name="Identity">Its name in Knowledge.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Left">The total.</param>
/// <param name="Right">The parts printed; parts printed empty are left out.</param>
/// <param name="Accuses">False for an identity that is not always true: it is a witness where it holds, and accuses nobody.</param>
public sealed record Equation(string Identity, EvidenceKind Kind, Term Left, ImmutableArray<Term> Right, bool Accuses = true)
{
    /// <summary>True for an identity that may have chosen how one of its members is read: it is no witness of any.</summary>
    public bool Chose { get; init; }

    /// <summary>
    /// True for an identity that accuses nobody because the meaning of one of its members is a guess: where it fails, it may be the guess that is wrong, but
    /// the others are not proved by what it would have accused them of.
    /// </summary>
    public bool Withholds { get; init; }

    /// <summary>
    /// True where the left member prints the right one in a coarser unit and is equal to it after rounding (PROOF.md): a witness of the
    /// coarser figure alone, and for the finer one nothing.
    /// </summary>
    public bool IsCoarsePrint { get; init; }

    /// <summary>
    /// True for a total and its only part: two prints of one number, between which there is no rounding. Parts of zero are no addends:
    /// an office that prints its zeros is judged as one that leaves them blank.
    /// </summary>
    public bool IsCopy => Kind is EvidenceKind.Row or EvidenceKind.Column && (Right.Length == 1 || Right.Count(t => t.Yuan != 0m) == 1);

    /// <summary>The only part of a total that is not zero; for a copy.</summary>
    public Term OnlyPart => Right.Length == 1 ? Right[0] : Right.First(t => t.Yuan != 0m);

    /// <summary>All members, the total first.</summary>
    public IEnumerable<Term> Members => Right.Prepend(Left);

    /// <summary>Left minus right, in yuan.</summary>
    public decimal Difference => Left.Yuan - Right.Sum(t => t.Yuan);

    /// <summary>How it comes out (PROOF.md).</summary>
    public Verdict Verdict
    {
        get
        {
            var difference = Math.Abs(Difference);
            if (difference == 0m) return Verdict.Holds;
            if (IsCopy) return Verdict.Fails;
            return difference <= Members.Sum(t => t.Quantum) / 2m ? Verdict.Rounding : Verdict.Fails;
        }
    }

    /// <summary>True where any member is not zero; an identity of zeros proves nothing.</summary>
    public bool IsSubstantial => Members.Any(t => t.Yuan != 0m);

    /// <summary>The value a member would need for the identity to hold.</summary>
    public decimal Wanted(Term member) => member.Node == Left.Node ? Right.Sum(t => t.Yuan) : member.Yuan + Difference;
}
