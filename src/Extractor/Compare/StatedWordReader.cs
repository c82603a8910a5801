using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;
using Extractor.Report.Data;
using Extractor.Values;

namespace Extractor.Compare;

/// <summary>Reads the changes that narratives state, each with the sum that changed: where nothing tells the sum, nobody knows what is meant.</summary>
/// <param name="knowledge">What a change may be called.</param>
/// <param name="answers">The dataset.</param>
internal sealed class StatedWordReader(KnowledgeBase knowledge, Answers answers)
{
    private const string Change = "change_from_last_year";

    /// <summary>The stated changes of some disclosures, by disclosure.</summary>
    public ILookup<string, StatedWord> Read(IReadOnlyCollection<Disclosure> disclosures)
    {
        var byDocument = disclosures.SelectMany(d => d.Documents.Select(document => (document, d))).ToDictionary(p => p.document, p => p.d);
        if (byDocument.Count == 0) return Enumerable.Empty<StatedWord>().ToLookup(_ => "");
        var facts = answers.Rows($"""
            SELECT document_id, fact_no, section_no, fact, coalesce(subject, ''), value, unit, coalesce(direction, ''), text FROM facts
            WHERE unit IS NOT NULL AND document_id IN ({string.Join(", ", byDocument.Keys.Select(id => $"'{id}'"))}) ORDER BY document_id, fact_no
            """).Select(Fact.Of).OfType<Fact>().ToList();
        var words = from document in facts.GroupBy(f => f.Document)
                    let disclosure = byDocument[document.Key]
                    from change in document
                    where change.Name == Change
                    let word = Word(change, [.. document.Where(f => f.Name != Change && f.Section == change.Section)], disclosure.Type)
                    where word is not null
                    select (disclosure.Id, word);
        return words.ToLookup(w => w.Id, w => w.word);
    }

    private StatedWord? Word(Fact change, List<Fact> section, string type)
    {
        var rules = knowledge.Identities.BetweenDocuments.Where(r => r.Compares == ComparedMembers.Changes && r.Type == type).ToList();
        if (rules.Exists(r => r.IsExcluded(change.Text)) || (change.Yuan != 0m && change.Direction.Length == 0)) return null;
        var named = section.FindAll(f => f.Subject.Length > 0 ? LabelText.Key(f.Subject) == LabelText.Key(change.Subject) : rules.Exists(r => r.IsNamed(f.Name, change.Subject)));
        (decimal Yuan, decimal HalfDigit)? sum = named.Select(f => f.Yuan).Distinct().Count() == 1 ? (named[0].Yuan, named[0].HalfDigit) : named.Count == 0 ? Before(change) : null;
        if (sum is not { } whole) return null;
        ImmutableArray<string> subject = [.. knowledge.Compare.Levels(change.Subject).Select(LabelText.Key).Where(s => s.Length > 0)];
        return new StatedWord(change.Document, change.Number, subject, whole.Yuan, change.Direction == "decrease" ? -change.Yuan : change.Yuan, whole.HalfDigit + change.HalfDigit, change.Text);
    }

    /// <summary>The sum that a sentence prints last before its change: 政协会议（项）1,282.56万元，与上年相比增加468.4万元.</summary>
    private (decimal Yuan, decimal HalfDigit)? Before(Fact change)
    {
        var at = change.Text.IndexOf(change.Value, StringComparison.Ordinal);
        if (at < 0) return null;
        var sums = knowledge.Compare.Sums(change.Text[..at]);
        return sums is [var only] ? Fact.Sum(only.Value, only.Unit) : null;
    }

    private sealed record Fact(string Document, long Number, long Section, string Name, string Subject, string Value, decimal Yuan, decimal HalfDigit, string Direction, string Text)
    {
        public static Fact? Of(Answer row) => Sum(row.Full(5), row.Full(6)) is not { } sum ? null
            : new Fact(row.Full(0), row.Whole(1), row.Whole(2), row.Full(3), row.Full(4), row.Full(5), sum.Yuan, sum.HalfDigit, row.Full(7), row.Full(8));

        public static (decimal Yuan, decimal HalfDigit)? Sum(string value, string unit) =>
            decimal.TryParse(value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && MoneyUnit.Parse(unit) is { } money
                && money.InYuan(number) is { } yuan ? (yuan, BookReader.HalfDigit(value, unit)) : null;
    }
}
