using Extractor.Knowledge;

namespace Extractor.Recognize.Facts;

/// <content>Changes against last year, and their reasons.</content>
internal sealed partial class ParagraphReader
{
    private const string Increase = "increase";
    private const string Decrease = "decrease";
    private const string Zero = "0";

    // true where the mention is a change of any kind, of last year or not: then it is no figure
    private bool ReadChange(Sentence sentence, Mention mention, ReadOnlySpan<char> before)
    {
        var words = before.Length > FactPatterns.Label.Longest ? before[^FactPatterns.Label.Longest..].ToString() : before.ToString();
        var increase = FactPatterns.Change.Increase.Match(words);
        var decrease = FactPatterns.Change.Decrease.Match(words);
        var direction = increase.Success ? Increase : decrease.Success ? Decrease : "";
        if (direction.Length == 0) return false;
        if (!sentence.HasComparison(mention.Start) || !IsOwn(YearOf(sentence, mention.Start), stock: false)) return true;
        var left = words[..(increase.Success ? increase.Index : decrease.Index)];
        var named = FactPatterns.Change.Against.Replace(left, "");
        if (ChangedSubject(named) is { Length: > 0 } changed) AddChange(sentence, mention, changed, mention.Number, mention.Unit, direction, IsOnlyPart(named));
        return true;
    }

    private void ReadUnchanged(Sentence sentence, Comparisons.Span comparison, int from)
    {
        if (!comparison.SaysNone || sentence.IsReason(comparison.Start) || !IsOwn(YearOf(sentence, comparison.Start), stock: false)) return;
        Nest(sentence, comparison.Start);
        var before = sentence.Text.AsSpan(from, Math.Max(0, comparison.Start - from));
        if (before.Length > FactPatterns.Label.Longest) before = before[^FactPatterns.Label.Longest..];
        var words = before.ToString();
        if (ChangedSubject(words) is not { Length: > 0 } changed) return;
        if (IsTold(sentence, changed)) return;
        var at = new Mention(comparison.Start, comparison.End, Zero, moneyUnit, []);
        AddChange(sentence, at, changed, Zero, moneyUnit, "", IsOnlyPart(words));
    }

    // `比上年增加 0 万元，与上年持平` tells one change
    private bool IsTold(Sentence sentence, string changed)
    {
        for (var index = found.Count - 1; index >= firstOfParagraph && found[index].Sentence == sentence.Number; index--)
        {
            if (found[index].IsChange && found[index].Fact.Subject == changed) return true;
        }

        return false;
    }

    private string ChangedSubject(string words)
    {
        var label = Label.Of(words);
        if (FactPatterns.Change.Unnamed.IsMatch(label.Name))
        {
            // after a row `A 1 万元，B 2 万元，比上年…` the change may be of the last or of all
            if (subject is not { } last || itemsInRow > 1 || (sentenceStarts && figuresInSentence > 1)) return "";
            return last.Rule is not null || IsClear(last.Label) ? last.Name : "";
        }

        if (!IsClear(label)) return "";
        foreach (var rule in FactPatterns.Rules)
        {
            if (rule.Name.Length > 0 && rule.Fits(label.Raw)) return rule.Name;
        }

        return label.Name;
    }

    private static bool IsClear(Label label) =>
        label.Name.Length <= FactPatterns.Change.Longest && !FactPatterns.Change.Doubtful.IsMatch(label.Raw) && !FactPatterns.Change.Unnamed.IsMatch(label.Name)
        && label.Name.Count(letter => letter is '(' or '\uFF08') == label.Name.Count(letter => letter is ')' or '\uFF09');

    // `收入 9 万元，其中：A 9 万元，比上年增加…`: where no other part follows, the change may be of the part or of the whole
    private bool IsOnlyPart(string words) =>
        inParts && itemsInRow == 1 && figuresInSentence > 1 && FactPatterns.Change.Unnamed.IsMatch(Label.Of(words).Name);

    private void AddChange(Sentence sentence, Mention mention, string changed, string value, string unit, string direction, bool isOnlyPart)
    {
        if (changed.Length > FactPatterns.Label.Longest) return;
        if (isOnlyPart) onlyPart = found.Count;
        Add(sentence, mention, Finding.Change, changed, value, unit, direction);
    }

    private void SettleOnlyPart(bool another)
    {
        if (onlyPart >= 0 && !another) found.RemoveAt(onlyPart);
        onlyPart = -1;
    }

    private void AttachReasons(Prose prose, int offset, Sentence sentence)
    {
        var from = -1;
        foreach (var reason in sentence.Reasons)
        {
            var text = Reasons.Text(prose.Printed(offset + reason.TextStart, offset + reason.End));
            var index = LastChange(sentence, reason, from);
            from = reason.End;
            if (index < 0 || text.Length == 0 || found[index].Fact.Reason.Length > 0) continue;
            found[index] = found[index] with { Fact = found[index].Fact with { Reason = text } };
        }
    }

    private int LastChange(Sentence sentence, Reasons.Span reason, int from)
    {
        for (var index = found.Count - 1; index >= firstOfParagraph && found[index].Sentence == sentence.Number; index--)
        {
            if (found[index].IsChange && found[index].Position < reason.Start && found[index].Position > from) return index;
        }

        // a sentence of its own after the change; after several changes it may be the reason of any
        if (reason.Start != 0) return -1;
        var only = -1;
        for (var index = found.Count - 1; index >= firstOfParagraph && found[index].Sentence >= sentence.Number - 1; index--)
        {
            if (!found[index].IsChange || found[index].Sentence == sentence.Number) continue;
            if (only >= 0) return -1;
            only = index;
        }

        return only;
    }
}
