using System.Globalization;
using System.Text;
using Extractor.Recognize.Types;

namespace Extractor.Training;

/// <summary>What a reader must know of the model: data, words, figures, date and command.</summary>
internal sealed class ModelCard(string date, IReadOnlyList<LabelledDocument> learnt, int bytes, TypeCalibration calibration, Reliability reliability)
{
    private readonly List<(string Name, Outcome Rules, Outcome Classifier, Outcome Both)> rows = [];

    /// <summary>Measures one set of documents.</summary>
    public void Add(string name, Ablation ablation, IReadOnlyList<LabelledDocument> documents) =>
        rows.Add((name, ablation.Rules(documents), ablation.Classifier(documents), ablation.Both(documents)));

    /// <summary>The calibration, as the tool loads it.</summary>
    public string Calibration() => Text($"# Written by ./train; see docs/table-types.md.\ntemperature: {calibration.Temperature}\nthreshold: {calibration.Threshold}\n");

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Text($"""
            # Model card: types of tables

            `src/Extractor/Knowledge/table_types.zip`, {bytes} bytes, trained on {date} by `./train` (Microsoft.ML, maximum entropy over the words of a table; one thread, fixed seed:
            the same sources give the same bytes on the same kind of processor). It is asked only where no title of the catalogue tells the type, and loaded only then.

            - Learnt from: {learnt.Count(d => d.Kind == DocumentSource.Shown)} generated documents of {Groups(DocumentSource.Shown)} dresses and {learnt.Count(d => d.Kind == DocumentSource.Real)} published ones of {Groups(DocumentSource.Real)} places or bodies, whose types
              their titles tell; {learnt.Sum(d => d.Types.Count(t => t.Length > 0))} tables. Dresses that are kept for tests are never learnt from.
            - Words: of the title (pairs and threes of characters), headings and the measures they mean, row labels, codes and the codes of names, number of
              columns and rows, and the titled neighbours (before, after, there, with the same largest figure). Each table is learnt with its title, without, and
              with all titles of its document gone.
            - Calibration: temperature {calibration.Temperature} (one number, fitted on what models say of dresses and places they had not seen); a type less probable than
              {calibration.Threshold} is not taken.
            - Not for: anything but Chinese budgets and final accounts. A type it tells is a guess: its amounts are never `verified`.

            ## How often the type is right

            right / left unknown / wrong, in percent. Shown dresses and real documents are judged by models that had not seen their dress or place. The truth of a
            real document is its own title, read by the rules: with its titles as printed the rules are right by definition.

            | documents | tables | rules only | classifier only | both |
            |---|---|---|---|---|

            """));
        foreach (var (name, rules, classifier, both) in rows)
            text.Append(Text($"| {name} | {rules.Tables} | {Percents(rules)} | {Percents(classifier)} | {Percents(both)} |\n"));
        text.Append(Text($"\n## Reliability on kept dresses\n\nExpected calibration error {reliability.Error:0.0000}. A bar shows how many of its tables are right; the line, how many should be.\n\n"));
        text.Append("| probability | tables | mean probability | right |\n|---|---|---|---|\n");
        foreach (var bin in reliability.Bins)
            text.Append(Text($"| {bin.From:0.0}–{bin.From + 0.1:0.0} | {bin.Tables} | {bin.Probability:0.000} | {bin.Right:0.000} |\n"));
        text.Append("\n```mermaid\nxychart-beta\n  x-axis \"probability\" [").AppendJoin(", ", reliability.Bins.Select(b => Text($"\"{b.From:0.0}–{b.From + 0.1:0.0}\"")))
            .Append("]\n  y-axis \"share right\" 0 --> 1\n  bar [").AppendJoin(", ", reliability.Bins.Select(b => Text($"{b.Right:0.000}")))
            .Append("]\n  line [").AppendJoin(", ", reliability.Bins.Select(b => Text($"{b.Probability:0.000}"))).Append("]\n```\n");
        return text.ToString();
    }

    private int Groups(DocumentSource kind) => learnt.Where(d => d.Kind == kind).Select(d => d.Group).Distinct().Count();

    private static string Percents(Outcome outcome) => Text($"{Percent(outcome.Right, outcome.Tables):0.00} / {Percent(outcome.Unknown, outcome.Tables):0.00} / {Percent(outcome.Wrong, outcome.Tables):0.00}");

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
