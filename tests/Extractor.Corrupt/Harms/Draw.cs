using Extractor.Corrupt.Documents;
using Extractor.Normalize.Records;

namespace Extractor.Corrupt.Harms;

/// <summary>Chance, as the harms use it.</summary>
internal static class Draw
{
    /// <summary>One of these, or null where there is none.</summary>
    public static T? OneOf<T>(this Random chance, IReadOnlyList<T> all)
        where T : class => all.Count == 0 ? null : all[chance.Next(all.Count)];

    /// <summary>A verified figure that fits, or null.</summary>
    public static AmountRecord? Figure(this Random chance, KnownDocument document, Func<AmountRecord, bool> fits) => chance.OneOf([.. document.Good.Where(fits)]);

    /// <summary>The line of a verified figure, or null.</summary>
    public static int? Line(this Random chance, KnownDocument document) => chance.Figure(document, _ => true)?.Place.Line;
}
