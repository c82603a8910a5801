using System.Collections.Immutable;
using Extractor.Cli.Localization;
using Extractor.Knowledge;
using Extractor.Query.Figures;
using Spectre.Console;

namespace Extractor.Cli.Display;

/// <summary>Prints a figure for people: labels and words come from the schema of the dataset, in the user's language.</summary>
/// <param name="console">Where to.</param>
/// <param name="texts">The sentences.</param>
internal sealed class FigurePrinter(IAnsiConsole console, Texts texts)
{
    private const string Arrow = " › ";
    private const string Bar = " | ";

    // what the figure means; its place and numbers within the dataset are told elsewhere or nothing to a reader
    private static readonly ImmutableArray<string> Meaning =
        ["item", "item_canonical", "code", "code_function", "code_government", "unit_name", "unit_code", "fiscal_year", "table_type", "side", "phase", "measure", "level"];

    private readonly Lazy<IdentityCatalogue> identities = new();

    /// <summary>Prints it, its line to cite it by last.</summary>
    public void Print(FigureCard figure)
    {
        var amount = figure.Amount;
        Line(texts[Message.FigureAmount, amount["text"], amount["amount_unit"], Yuan(amount, "amount_yuan")]);
        foreach (var column in amount.File.Columns.Where(c => Meaning.Contains(c.Name)))
            if (amount[column.Name].Length > 0) Line($"  {Title(column)}: {Word(column, amount[column.Name])}");
        Surroundings(figure);
        Line(Place(figure));
        Line(texts[Message.FigureStatus, Word(amount, "status"), amount["witnesses"]]);
        Checks(figure);
        List(Message.FigureRepairs, figure.Repairs, r => texts[Message.FigureRepair, r["kind"], r["before"], r["after"], r["evidence"]]);
        List(Message.FigureProblems, figure.Problems, p => $"{Word(p, "severity")}: {p[texts.IsChinese ? "message_zh" : "message_en"]}");
        Line(texts[Message.FigureCite]);
        Line(Citation(figure));
    }

    private void Surroundings(FigureCard figure)
    {
        if (figure.Surroundings is not { } around)
        {
            Line(texts[Message.FigureNoTree]);
            return;
        }

        if (!around.HeaderPath.IsEmpty) Line(texts[Message.FigureHeaderPath, string.Join(Arrow, around.HeaderPath)]);
        if (!around.Row.IsEmpty) Line(texts[Message.FigureRow, string.Join(Bar, around.Row)]);
    }

    private string Place(FigureCard figure)
    {
        var (amount, path) = (figure.Amount, figure.Document["path"]);
        return figure.Line is { } line
            ? texts[Message.FigurePlaceInText, path, line, amount["column"]]
            : texts[Message.FigurePlaceOnPage, path, amount["page"], amount["x0"], amount["y0"], amount["x1"], amount["y1"]];
    }

    private void Checks(FigureCard figure)
    {
        if (figure.Checks.IsEmpty) Line(texts[Message.FigureNoChecks]);
        else List(Message.FigureChecks, figure.Checks, check => Check(check, figure));
    }

    private string Check(DatasetRow check, FigureCard figure)
    {
        var line = texts[Message.FigureCheck, Word(check, "verdict"), Statement(check), Yuan(check, "left"), Yuan(check, "right"), Yuan(check, "difference")];
        return check["suspect"] == figure.Amount["amount_no"] ? $"{line}; {texts[Message.FigureSuspect, Yuan(check, "expected")]}" : line;
    }

    // the dataset states a check in Chinese; its first words are the identity's, which has them in English too
    private string Statement(DatasetRow check)
    {
        var (identity, statement) = (check["identity"], check["statement"]);
        if (statement.Length == 0) return identity;
        if (texts.IsChinese || !identities.Value.Sentences.TryGetValue(identity, out var sentence)) return statement;
        return statement.StartsWith(sentence.Zh, StringComparison.Ordinal) ? sentence.En + statement[sentence.Zh.Length..] : statement;
    }

    private string Citation(FigureCard figure)
    {
        var (amount, document) = (figure.Amount, figure.Document);
        var place = figure.Line is { } line ? texts[Message.CitationLine, line] : texts[Message.CitationPage, amount["page"]];
        var title = figure.Table["title"].Length > 0 ? figure.Table["title"] : Word(amount, "table_type");
        return texts[
            Message.Citation, document["office_name"], amount["fiscal_year"], title, amount["item"], Yuan(amount, "amount_yuan"), amount["text"],
            amount["amount_unit"], document["document"], place, amount["figure_id"], document["sha256"][..12], document["tool_version"]];
    }

    private void List(Message heading, ImmutableArray<DatasetRow> rows, Func<DatasetRow, string> sentence)
    {
        if (rows.IsEmpty) return;
        Line(texts[heading, rows.Length]);
        foreach (var row in rows) Line("  " + sentence(row));
    }

    private string Title(DatasetColumn column) => texts.IsChinese ? column.TitleZh : column.TitleEn;

    private string Word(DatasetRow row, string name) => Word(row.File.Columns.First(c => c.Name == name), row[name]);

    private string Word(DatasetColumn column, string value)
    {
        if (column.Vocabulary is not { } list) return value;
        var known = DatasetSchema.Current.Vocabularies[list].Values.FirstOrDefault(v => v.Value == value);
        return known is null ? value : texts.IsChinese ? known.Zh : known.En;
    }

    private static string Yuan(DatasetRow row, string column) =>
        row.Number(column) is { } number ? number.ToString("#,0.######", System.Globalization.CultureInfo.InvariantCulture) : row[column];

    // to the writer itself: a console breaks lines by its width, and a line to cite must stay one
    private void Line(string text)
    {
        console.Profile.Out.Writer.Write(text.ReplaceLineEndings(" ") + "\n");
        console.Profile.Out.Writer.Flush();
    }
}
