using System.Collections.Immutable;

namespace Extractor.Proof.Between;

/// <summary>One identity between documents, applied once.</summary>
/// <param name="Equation">The arithmetic. The left side is of the newer, stating or superior document; the nodes of the right side count in the others.</param>
/// <param name="Others">The index of the document of each term on the right side.</param>
/// <param name="IsTotal">True where it is the total of a whole table.</param>
/// <param name="Change">The number of the fact that states a change, where the left side is a sum less its change.</param>
internal sealed record BetweenEquation(Equation Equation, ImmutableArray<int> Others, bool IsTotal = false, int? Change = null)
{
    /// <summary>True where both print the same money, one perhaps in a coarser unit.</summary>
    private bool IsShared => Equation.IsSubstantial && (Equation.Verdict == Verdict.Holds || Equation.IsCoarsePrint);

    /// <summary>
    /// True where figures say that two documents speak of one thing: some money is the same in both, and more is than is not. Names alone do
    /// not say it: a department and its own bureau may publish under one name.
    /// </summary>
    /// <param name="equations">All identities between the two.</param>
    public static bool Agree(IReadOnlyList<BetweenEquation> equations) =>
        equations.Count(e => e.IsShared) > equations.Count(e => e.Equation.Verdict == Verdict.Fails);

    /// <summary>True where two documents agree, and one of the totals that they share is money.</summary>
    /// <param name="equations">All identities between the two.</param>
    public static bool AreOneDisclosure(IReadOnlyList<BetweenEquation> equations) => Agree(equations) && equations.Any(e => e is { IsTotal: true, IsShared: true });
}
