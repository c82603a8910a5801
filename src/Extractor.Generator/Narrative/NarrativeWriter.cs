using System.Text;
using Extractor.Generator.Drawing;
using Extractor.Generator.Drawing.Printing;
using Extractor.Generator.Truth;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Narrative;

/// <summary>Writes the explanation before the tables from the templates of narrative.yaml and notes its facts.</summary>
internal sealed class NarrativeWriter(Setting setting, Sheet sheet, Ledger ledger)
{
    private readonly FactSource _facts = new(setting);
    private readonly NarrativeWords _words = NarrativeWords.All;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        foreach (var block in setting.IsFinal ? _words.Final : _words.Budget)
        {
            var text = Filled(block.Template, sheet.Line + 1);
            if (block.Heading.Length > 0) sheet.Heading(text);
            else sheet.Paragraph(text);
        }
    }

    // {name} is a plain word, [fact] a fact, [fact:key] a fact of something, [fact*] a list of facts
    private string Filled(string template, int line)
    {
        var text = new StringBuilder();
        var at = 0;
        while (at < template.Length)
        {
            var open = template.AsSpan(at).IndexOfAny('{', '[');
            if (open < 0) break;
            open += at;
            var close = template.IndexOf(template[open] == '{' ? '}' : ']', open);
            var name = template[(open + 1)..close];
            text.Append(template, at, open - at).Append(template[open] == '{' ? _facts.Plain(name) : Fact(name, line));
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    private string Fact(string name, int line)
    {
        if (name.EndsWith('*'))
        {
            return string.Join(_words.ListSeparator, _facts.Many(name[..^1]).Select(statement =>
            {
                Note(name[..^1], statement, line);
                return _words.ListItem
                    .Replace("{subject}", statement.Subject, StringComparison.Ordinal)
                    .Replace("{value}", statement.Value, StringComparison.Ordinal)
                    .Replace("{unit}", statement.Unit, StringComparison.Ordinal);
            }));
        }

        var parts = name.Split(':');
        var single = _facts.Single(parts[0], parts.Length > 1 ? parts[1] : "");
        Note(parts[0], single, line);
        if (_facts.IsDiffering(parts[0])) ledger.Flaws.Add(new Flaw(FlawKind.NarrativeDiffers, line, 0, null, null));
        var direction = single.Direction switch { "increase" => _words.Increase, "decrease" => _words.Decrease, _ => "" };
        return direction.Length > 0 ? $"{direction} {single.Value}" : single.Value;
    }

    private void Note(string fact, Statement statement, int line) =>
        ledger.Facts.Add(new TruthFact(line, fact, statement.Subject, statement.Value, statement.Unit, statement.Direction));
}
