using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Extractor.Ingest;
using Extractor.Recognize;
using Extractor.Values;

namespace Extractor.Verify;

/// <summary>
/// Numbers of money in lines outside of tables. In a sentence they are kept with it in sections.csv; a line of figures and labels without a
/// sentence is a row of a table that was not found, and that must be told.
/// </summary>
/// <param name="Seen">Numbers of money in such lines.</param>
/// <param name="Accounted">How many of them are kept: those of sentences, and the clipped texts that repairs.csv names.</param>
/// <param name="Problems">One for each run of lines that are rows.</param>
internal sealed record LooseFigures(int Seen, int Accounted, ImmutableArray<Problem> Problems)
{
    private const string Spilt = "cell_spilt";

    /// <summary>A row has at least so many figures; a single one may stand under a heading or beside a name.</summary>
    private const int FewestFigures = 2;

    /// <summary>Lines of wrapped names may stand between two rows of one lost table.</summary>
    private const int MostBetween = 4;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("，。；：、！？");

    /// <summary>Looks over the lines of a document.</summary>
    public static LooseFigures Of(Reading reading)
    {
        // Clipped text is a second print of what stands in a cell; a figure that stands in none is lost with it.
        var clipped = reading.Repairs.Where(r => r.Kind == Spilt).Select(r => r.Place).ToHashSet();
        var kept = clipped.Count == 0 ? [] : reading.Tables.SelectMany(t => t.Grid.Rows).SelectMany(r => r).Select(c => c.Text).Where(NumberCount.LooksLikeMoney).ToHashSet(StringComparer.Ordinal);
        var (seen, lost) = (0, 0);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        SourceLine? first = null;
        var (rows, since) = (0, 0);
        foreach (var line in reading.Outline.Lines.Where(l => !l.IsBlank))
        {
            var figures = line.IsTabbed ? 0 : Figures(line.Text);
            seen += figures;
            if (figures >= FewestFigures && !line.Text.AsSpan().ContainsAny(SentenceMarks) && !(clipped.Contains(line.Place) && Words(line.Text).Where(NumberCount.LooksLikeMoney).All(kept.Contains)))
            {
                (first, rows, since, lost) = (first ?? line, rows + 1, 0, lost + figures);
            }
            else if (first is not null && ++since > MostBetween)
            {
                Tell();
            }
        }

        Tell();
        return new LooseFigures(seen, seen - lost, problems.ToImmutable());

        void Tell()
        {
            if (first is not null) problems.Add(Problem.Of("figures_outside_table", Severity.Warning, first.Place, rows.ToString(CultureInfo.InvariantCulture), Excerpt(first.Text)));
            (first, rows) = (null, 0);
        }
    }

    /// <summary>Words of a line that look like money: decimals or thousands separators.</summary>
    private static int Figures(string line) => Words(line).Count(NumberCount.LooksLikeMoney);

    private static string[] Words(string line) => line.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);

    private static string Excerpt(string text)
    {
        var words = string.Join(' ', Words(text));
        return words.Length > 40 ? words[..40] + "…" : words;
    }
}
