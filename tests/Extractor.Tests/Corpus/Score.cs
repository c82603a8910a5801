namespace Extractor.Tests.Corpus;

/// <summary>
/// Figures found against the true ones, equal in meaning to score/amounts.py: multisets by <see cref="ScoredFigure.Key"/>, years and
/// types that the truth does not cover set aside, a wrong figure that claims to be verified a silent error.
/// </summary>
internal sealed class Score
{
    public Score(IReadOnlyCollection<ScoredFigure> truth, IEnumerable<ScoredFigure> found)
    {
        var types = truth.Select(f => f.TableType).ToHashSet();
        var years = truth.Select(f => f.Year).ToHashSet();
        var rows = found.Where(f => types.Contains(f.TableType) && years.Contains(f.Year)).ToList();
        var want = truth.ToLookup(f => f.Key);
        var got = rows.ToLookup(f => f.Key);
        Want = truth.Count;
        Got = rows.Count;
        Hit = want.Sum(g => Math.Min(g.Count(), got[g.Key].Count()));
        Missing = [.. want.SelectMany(g => g.Skip(got[g.Key].Count()))];
        Extra = [.. got.SelectMany(g => g.Skip(want[g.Key].Count()))];
        NonZero = rows.Count(f => f.Yuan != 0m);
        Verified = rows.Count(f => f.Yuan != 0m && f.Verified);
        Silent =
        [
            .. got.SelectMany(g => g.Where(f => f.Verified).Take(Math.Max(0, g.Count() - want[g.Key].Count()))),
            .. got.SelectMany(g => Astray(g, want[g.Key], f => f.Code.Length > 0 ? f.Item : "")),
            .. got.SelectMany(g => Astray(g, want[g.Key], f => f.Page)),
        ];
    }

    public int Want { get; }

    public int Got { get; }

    public int Hit { get; }

    public int NonZero { get; }

    public int Verified { get; }

    public IReadOnlyList<ScoredFigure> Missing { get; }

    public IReadOnlyList<ScoredFigure> Extra { get; }

    public IReadOnlyList<ScoredFigure> Silent { get; }

    public override string ToString() => $"recall {Hit}/{Want} precision {Hit}/{Got} verified {Verified}/{NonZero} silent errors {Silent.Count}";

    /// <summary>Verified figures whose key is right but whose detail is that of no true figure left.</summary>
    private static IEnumerable<ScoredFigure> Astray(IEnumerable<ScoredFigure> found, IEnumerable<ScoredFigure> truth, Func<ScoredFigure, string> detail)
    {
        var left = truth.Select(detail).Where(d => d.Length > 0).ToList();
        foreach (var figure in found)
        {
            if (detail(figure).Length == 0 || left.Count == 0 || left.Remove(detail(figure))) continue;
            if (figure.Verified) yield return figure;
        }
    }
}
