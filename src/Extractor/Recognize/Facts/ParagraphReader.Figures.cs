using Extractor.Knowledge;

namespace Extractor.Recognize.Facts;

/// <content>Figures: what is there, not how it changed.</content>
internal sealed partial class ParagraphReader
{
    private void ReadFigure(Sentence sentence, Mention mention, ReadOnlySpan<char> before)
    {
        var isMoney = mention.Kinds.Contains(Money);
        var label = Label.Of(before);
        var words = before[(before.LastIndexOfAny(FactPatterns.Label.Marks) + 1)..].ToString();
        if (FactPatterns.LastYear.IsMatch(words) || IsBase(words)) return;
        CountItems(before);
        if (FactPatterns.Label.Parts.IsMatch(before.ToString()))
        {
            inParts = true;
            if (subject is not null && (subject.Rule is null || subject.Rule.Subject == FactRule.OwnLabel)) anchor = Nested;
        }

        var told = label;
        var rule = Find(sentence, mention, label);
        if (rule is null && isMoney && label.IsUnnamed)
        {
            if (Elsewhere(sentence, mention, label, words.Length > 0) is not { } named) return;
            (rule, told) = named;
        }

        var spoken = YearOf(sentence, mention.Start);
        if (!IsOwn(spoken, rule?.Stock ?? false)) return;
        Speak(rule, told, isMoney);
        if (rule is null) return;
        if (rule.Anchor.Length > 0) Open(rule.Anchor, rule.Anchor != Total && (rule.Anchor == Appropriations || fiscal || FactPatterns.Fiscal.IsMatch(told.Raw)));
        var name = Subject(rule, told);
        lastRule = rule;
        lastSubject = name;
        if (!rule.Emits || (passage.IsFinal && (!rule.Final || FactPatterns.Planned.IsMatch(label.Raw)))) return;
        Add(sentence, mention, rule.Fact, name, mention.Number, mention.Unit, "", rule.Scoped);
        if (rule.Also.Length > 0) Add(sentence, mention, rule.Also, name, mention.Number, mention.Unit, "");
    }

    private FactRule? Find(Sentence sentence, Mention mention, Label label)
    {
        if (label.Raw.Length > FactPatterns.Label.Longest) return null;
        foreach (var rule in FactPatterns.Rules)
        {
            if (mention.Kinds.Contains(rule.Unit) && rule.Fits(label.Raw) && Stands(rule, sentence, mention)
                && (!rule.Function || FunctionLabel.Read(label.Name) is not null)) return rule;
        }

        return null;
    }

    private bool Stands(FactRule rule, Sentence sentence, Mention mention)
    {
        if (rule.Within.Length > 0 || rule.Chapter is not null)
        {
            var under = rule.Within.Contains(anchor) || (rule.Chapter?.IsMatch(passage.Path) ?? false);
            if (!under) return false;
        }

        return (rule.NotChapter is null || !rule.NotChapter.IsMatch(passage.Path))
            && (rule.Sentence is null || rule.Sentence.IsMatch(sentence.Text))
            && (rule.NotClause is null || !rule.NotClause.IsMatch(sentence.Clause(mention.Start)))
            && (rule.After.Length == 0 || lastRule?.Fact == rule.After)
            && (!rule.Listed || (isNumbered && sentence.Number == 0 && sentence.Text.AsSpan(0, mention.Start).IndexOfAny(FactPatterns.Label.Marks) < 0))
            && (!rule.Outer || outer.Count == 0);
    }

    // what a figure without a name of its own is of: the heading, or, in `预算为 2 万元，支出决算为 1 万元`, what the first one named
    private (FactRule Rule, Label Label)? Elsewhere(Sentence sentence, Mention mention, Label label, bool wordsBefore)
    {
        // a figure with no words before it is torn off, unless it follows its heading at once
        if (!hasFigure && !isFirstParagraph && !wordsBefore) return null;
        if (!hasFigure) return Find(sentence, mention, passage.Heading) is { } rule ? (rule, passage.Heading) : null;
        return passage.IsFinal && subject?.Rule is { } last && FactPatterns.Actual.IsMatch(label.Raw) ? (last, subject.Label) : null;
    }

    private void Speak(FactRule? rule, Label label, bool isMoney)
    {
        if (!isMoney) return;
        SettleOnlyPart(another: rule is null || rule.Subject == FactRule.OwnLabel);
        hasFigure = true;
        var name = rule?.Name is { Length: > 0 } known ? known : Subject(rule, label);
        if (name.Length == 0) name = label.Name;
        subject = new Spoken(name, rule, label);
        itemsInRow = rule is null || rule.Subject == FactRule.OwnLabel || (inParts && !rule.Emits) ? itemsInRow + 1 : 0;
        figuresInSentence++;
    }

    private string Subject(FactRule? rule, Label label) => rule?.Subject switch
    {
        null => label.Name,
        FactRule.SameSubject => lastSubject,
        FactRule.OwnLabel => (rule.Function ? FunctionLabel.Read(label.Name) : null) ?? label.Name,
        var fixedSubject => fixedSubject,
    };

    // `比2025年年初预算数5万元减少1万元`: what is compared with
    private static bool IsBase(string words)
    {
        var rest = FactPatterns.Change.Against.Replace(words, "");
        return rest.Length < words.Length && Label.Of(rest).IsUnnamed;
    }

    private void CountItems(ReadOnlySpan<char> before)
    {
        if (sentenceStarts) figuresInSentence = 0;
        if (sentenceStarts || before.IndexOfAny(FactPatterns.RowBreaks) >= 0)
        {
            itemsInRow = 0;
            inParts = false;
        }

        sentenceStarts = false;
    }
}
