using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Recognize.Facts;

/// <summary>
/// Reads the paragraphs of one section in order. A figure's meaning hangs on what was said before it: the anchor is the
/// headline whose parts follow, the subject what was spoken of last. Both end with the paragraph, unless it opens a list.
/// </summary>
internal sealed partial class ParagraphReader(Passage passage, ImmutableArray<Finding>.Builder found)
{
    private const string Money = "money";
    private const string Nested = "nested";
    private const string Total = "expenditure";
    private const string Appropriations = "fiscal";

    private readonly Stack<Spoken?> outer = new();
    private string anchor = "";
    private bool fiscal;
    private bool listOpen;
    private bool endedOpen;
    private int? year;
    private string moneyUnit = "";
    private Spoken? subject;
    private FactRule? lastRule;
    private string lastSubject = "";
    private bool hasFigure;
    private int itemsInRow;
    private int figuresInSentence;
    private bool sentenceStarts;
    private bool inParts;
    private int firstOfParagraph;
    private bool isFirstParagraph;
    private bool isNumbered;
    private int nested;
    private int onlyPart = -1;

    /// <summary>What was spoken of last.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Rule">The rule that knew it, or null.</param>
    /// <param name="Label">Its label.</param>
    private sealed record Spoken(string Name, FactRule? Rule, Label Label);

    /// <summary>Reads the next paragraph.</summary>
    public void Read(Paragraph paragraph)
    {
        var prose = new Prose(paragraph.Text, FactPatterns.Stops);
        Begin(paragraph);
        firstOfParagraph = found.Count;
        for (var index = 0; index < prose.Sentences.Length; index++)
        {
            var (start, end) = prose.Sentences[index];
            var sentence = new Sentence(prose.Text[start..end], index, prose.Printed(start, end).Trim(), paragraph.Place, passage.DocumentYear);
            ReadSentence(sentence);
            AttachReasons(prose, start, sentence);
            year = sentence.Years.Before(int.MaxValue) ?? year;
        }

        End(prose.Text);
    }

    private void Begin(Paragraph paragraph)
    {
        isNumbered = NarrativeMarks.ReadNumber(paragraph.Text, out _) is not null;
        var goesOn = (listOpen && (endedOpen || isNumbered)) || FactPatterns.ListOpeners.Any(opener => opener.Anchor == FactRule.SameSubject && opener.Text.IsMatch(paragraph.Text));
        if (!goesOn)
        {
            anchor = "";
            fiscal = passage.IsFiscal;
            listOpen = false;
        }

        isFirstParagraph = paragraph == passage.Section.Paragraphs[0];
        outer.Clear();
        year = null;
        subject = null;
        lastRule = null;
        hasFigure = false;
        itemsInRow = 0;
        figuresInSentence = 0;
    }

    private void End(string text)
    {
        if (!hasFigure)
        {
            foreach (var opener in FactPatterns.ListOpeners)
            {
                if (!opener.Text.IsMatch(text)) continue;
                if (opener.Anchor != FactRule.SameSubject) Open(opener.Anchor, opener.Anchor == Appropriations);
                break;
            }
        }

        endedOpen = text.Length > 0 && FactPatterns.ListGoesOn.Contains(text[^1], StringComparison.Ordinal);
        listOpen = listOpen || (text.Length > 0 && FactPatterns.ListOpens.Contains(text[^1], StringComparison.Ordinal));
    }

    private void ReadSentence(Sentence sentence)
    {
        var comparison = 0;
        var end = 0;
        nested = 0;
        sentenceStarts = true;
        foreach (var mention in sentence.Mentions)
        {
            for (; comparison < sentence.Comparisons.Length && sentence.Comparisons[comparison].Start < mention.Start; comparison++)
                ReadUnchanged(sentence, sentence.Comparisons[comparison], end);
            Nest(sentence, mention.Start);
            if (!sentence.IsReason(mention.Start)) ReadMention(sentence, mention, sentence.Text.AsSpan(end, mention.Start - end));
            end = mention.End;
        }

        for (; comparison < sentence.Comparisons.Length; comparison++) ReadUnchanged(sentence, sentence.Comparisons[comparison], end);
        Nest(sentence, sentence.Text.Length);
        SettleOnlyPart(another: false);
    }

    private void ReadMention(Sentence sentence, Mention mention, ReadOnlySpan<char> before)
    {
        if (mention.Kinds.Contains(Money))
        {
            if (ReadChange(sentence, mention, before)) return;
            moneyUnit = mention.Unit;
        }

        if (mention.Kinds.Contains("percent")) ReadCompletion(sentence, mention, before);
        else if (mention.Kinds.Length > 0) ReadFigure(sentence, mention, before);
    }

    private void ReadCompletion(Sentence sentence, Mention mention, ReadOnlySpan<char> before)
    {
        var words = before[(before.LastIndexOfAny(FactPatterns.Label.Marks) + 1)..].ToString();
        if (subject?.Rule is null || !FactPatterns.Completion.IsMatch(words)) return;
        if (YearOf(sentence, mention.Start) is var spoken && !IsOwn(spoken, stock: false)) return;
        Add(sentence, mention, "completion_rate", subject.Name, mention.Number, mention.Unit, "");
    }

    // inside parentheses the parts of a figure are told; after them the figure itself is spoken of again
    private void Nest(Sentence sentence, int position)
    {
        for (; nested < position; nested++)
        {
            var letter = sentence.Text[nested];
            if (letter is '\uFF08' or '(') outer.Push(subject);
            else if (letter is '\uFF09' or ')' && outer.Count > 0) subject = outer.Pop();
        }
    }

    private int? YearOf(Sentence sentence, int position) => sentence.Years.Before(position) ?? year;

    private bool IsOwn(int? spoken, bool stock) =>
        spoken is null || passage.DocumentYear is not { } own || spoken == own || (stock && spoken == own - 1);

    private void Open(string name, bool isFiscal)
    {
        anchor = name;
        fiscal = isFiscal;
    }

    private void Add(Sentence sentence, Mention mention, string fact, string subjectName, string value, string unit, string direction, bool isScoped = false)
    {
        var reading = new FactReading(
            passage.Section.Number, fact, subjectName, value, unit, YearOf(sentence, mention.Start), value.All(letter => letter is '0' or '.' or ',') ? "" : direction, "", sentence.Printed, sentence.Place);
        found.Add(new Finding(reading, fiscal && isScoped, sentence.Number, mention.Start));
    }
}
