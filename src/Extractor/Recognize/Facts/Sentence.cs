using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Recognize.Facts;

/// <summary>A sentence and everything found in it.</summary>
internal sealed class Sentence
{
    private const int LongestClause = 200;

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The sentence without white space.</param>
    /// <param name="number">Its number in the paragraph.</param>
    /// <param name="printed">The sentence as printed.</param>
    /// <param name="place">Where the paragraph stands.</param>
    /// <param name="documentYear">The document's year, or null.</param>
    public Sentence(string text, int number, string printed, Place place, int? documentYear)
    {
        Text = text;
        Number = number;
        Printed = printed;
        Place = place;
        Years = new Years(text);
        Reasons = Facts.Reasons.Find(text);
        Mentions = MentionScanner.Scan(text);
        Comparisons = Facts.Comparisons.Find(text, documentYear);
    }

    /// <summary>The sentence without white space.</summary>
    public string Text { get; }

    /// <summary>Its number in the paragraph, from 0.</summary>
    public int Number { get; }

    /// <summary>The sentence as printed.</summary>
    public string Printed { get; }

    /// <summary>Where the paragraph stands.</summary>
    public Place Place { get; }

    /// <summary>The years it speaks of.</summary>
    public Years Years { get; }

    /// <summary>The parts that give reasons.</summary>
    public ImmutableArray<Reasons.Span> Reasons { get; }

    /// <summary>The numbers with units.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Where it compares with last year.</summary>
    public ImmutableArray<Comparisons.Span> Comparisons { get; }

    /// <summary>True where a place lies in a reason.</summary>
    public bool IsReason(int position)
    {
        foreach (var reason in Reasons)
        {
            if (position >= reason.Start && position < reason.End) return true;
        }

        return false;
    }

    /// <summary>True where the sentence compares with last year somewhere before a place.</summary>
    public bool HasComparison(int position) => Comparisons.Length > 0 && Comparisons[0].Start < position;

    /// <summary>The clause before a place: back to the last semicolon.</summary>
    public string Clause(int position)
    {
        var start = Math.Max(0, position - LongestClause);
        var words = Text.AsSpan(start, position - start);
        return words[(words.LastIndexOfAny(FactPatterns.RowBreaks) + 1)..].ToString();
    }
}
