using Extractor.Corrupt.Documents;
using Extractor.Ingest;

namespace Extractor.Corrupt.Harms;

/// <summary>What a harm is done to.</summary>
internal enum Family
{
    /// <summary>One digit of one figure.</summary>
    Digit,

    /// <summary>The text of one or a few rows.</summary>
    Text,

    /// <summary>A whole column, row or table, where everything printed stays well printed.</summary>
    Structure,
}

/// <summary>One way to harm a document.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Family">What it is done to.</param>
/// <param name="IsUnique">True where what is left can be read in one way only, so that it can be put right.</param>
/// <param name="Do">The harmed text, or null where this draw found nothing to harm.</param>
internal sealed record Harm(string Kind, Family Family, bool IsUnique, Func<Known, Random, string?> Do) : HarmKind(Kind, Family, IsUnique);

/// <summary>One way to harm a document of drawn pages.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Family">What it is done to.</param>
/// <param name="IsUnique">True where what is left can be read in one way only.</param>
/// <param name="Do">The harmed pages, or null where this draw found nothing to harm.</param>
internal sealed record DrawnHarm(string Kind, Family Family, bool IsUnique, Func<KnownDrawn, Random, Source?> Do) : HarmKind(Kind, Family, IsUnique);

/// <summary>What all harms have.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Family">What it is done to.</param>
/// <param name="IsUnique">True where what is left can be read in one way only, so that it can be put right.</param>
internal abstract record HarmKind(string Kind, Family Family, bool IsUnique);
