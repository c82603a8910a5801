namespace Extractor.Compare;

/// <summary>What people have said of matches, and the matches that were found: what matches.csv will hold.</summary>
internal sealed class AnswerBook
{
    /// <summary>Below this a match is doubtful, and not used before a person has said yes.</summary>
    public const decimal Sure = 0.9m;

    /// <summary>Below this it is not worth asking.</summary>
    public const decimal Worth = 0.4m;

    private readonly Dictionary<MatchKey, bool> answers = [];
    private readonly Dictionary<MatchKey, MatchRow> rows = [];

    /// <summary>Starts with what was answered; of two answers to one question the last holds.</summary>
    public AnswerBook(IEnumerable<Answered> answered)
    {
        foreach (var answer in answered) answers[answer.Match] = answer.IsSame;
    }

    /// <summary>The answer, or null.</summary>
    public bool? Of(MatchKey match) => answers.TryGetValue(match, out var answer) ? answer : null;

    /// <summary>The offices that people take for one.</summary>
    public IEnumerable<MatchKey> Confirmed(string kind) => answers.Where(a => a.Value && a.Key.Kind == kind).Select(a => a.Key);

    /// <summary>Notes a match.</summary>
    /// <returns>How sure it is when what people say is heard: 1 for yes, 0 for no.</returns>
    public decimal Note(MatchKey match, decimal? confidence, string evidence)
    {
        var heard = Of(match) switch { true => 1m, false => 0m, _ => confidence ?? 0m };
        // one item may be sure in an office and doubtful in another: the doubt is what people should see
        if (rows.TryGetValue(match, out var known) && known.Used != heard >= Sure && !known.Used) return heard;
        if (heard >= Worth || Of(match) is not null) rows[match] = new MatchRow(Of(match) switch { true => "yes", false => "no", _ => "" }, match, confidence, heard >= Sure, evidence);
        return heard;
    }

    /// <summary>The rows of matches.csv: those nobody has answered and that are not sure first. What was answered and is no longer asked stays.</summary>
    public IEnumerable<MatchRow> Rows() => rows.Values
        .Concat(answers.Where(a => !rows.ContainsKey(a.Key)).Select(a => new MatchRow(a.Value ? "yes" : "no", a.Key, null, false, "")))
        .OrderBy(r => r.Confirm.Length > 0 ? 2 : r.Used ? 1 : 0).ThenBy(r => r.Key.Kind == MatchKey.Office ? 0 : 1).ThenBy(r => r.Key.Type, StringComparer.Ordinal).ThenBy(r => r.Key.YearBefore).ThenBy(r => r.Key.Year)
        .ThenBy(r => r.Key.Place, StringComparer.Ordinal).ThenBy(r => r.Key.Before, StringComparer.Ordinal).ThenBy(r => r.Key.After, StringComparer.Ordinal);
}
