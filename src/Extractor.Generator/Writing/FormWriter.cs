using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Extractor.Generator.Drawing;
using Extractor.Generator.Drawing.Blocks;
using Extractor.Generator.Layout;
using Extractor.Generator.Truth;

namespace Extractor.Generator.Writing;

/// <summary>Writes a drawn disclosure in any form and places its truth there.</summary>
internal static class FormWriter
{
    /// <summary>What the names of files of a form end in.</summary>
    public static string Extension(DocumentForm form) => form switch
    {
        DocumentForm.Pdf => ".pdf",
        DocumentForm.Html => ".html",
        DocumentForm.Xlsx => ".xlsx",
        DocumentForm.Docx => ".docx",
        _ => ".txt",
    };

    /// <summary>Writes it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="setting">Books, dress and words.</param>
    /// <param name="blocks">The document in reading order.</param>
    /// <param name="tabbed">The truth, placed in the tabbed text.</param>
    public static GeneratedDocument Write(DocumentForm form, Setting setting, ImmutableArray<Block> blocks, GeneratedDisclosure tabbed)
    {
        var dress = setting.Dress;
        if (form == DocumentForm.Tabbed)
            return new GeneratedDocument(form, dress, [.. Encoding.UTF8.GetBytes(tabbed.Text)], tabbed);
        var written = form switch
        {
            DocumentForm.Html => new HtmlWriter(dress.Page.Merges).Write(setting.Accounts.Office, blocks),
            DocumentForm.Xlsx => new XlsxWriter(dress).Write(blocks),
            DocumentForm.Docx => new DocxWriter(dress.Page.Merges).Write(blocks),
            DocumentForm.Pdf => new PdfWriter(dress.Page).Write(Pages(setting, blocks)),
            _ => new LayoutTextWriter().Write(Pages(setting, blocks)),
        };
        return new GeneratedDocument(form, dress, ImmutableCollectionsMarshal.AsImmutableArray(written.Content), Placed(tabbed, written.Places));
    }

    private static IReadOnlyList<Page> Pages(Setting setting, ImmutableArray<Block> blocks)
    {
        var head = setting.Words.Filled(setting.Dress.Page.Head).Replace("{office}", setting.Accounts.Office, StringComparison.Ordinal);
        return new PageComposer(setting.Dress, head, setting.Words["page.contents"]).Compose(blocks);
    }

    // damages of a dump stand in the tabbed text alone
    private static GeneratedDisclosure Placed(GeneratedDisclosure truth, IReadOnlyDictionary<Spot, Place> places) => truth with
    {
        Amounts = [.. truth.Amounts.Select(amount => Placed(amount, places[new Spot(amount.Line, amount.Column)]))],
        Projects = [.. truth.Projects.Select(row => row with { Line = LineOf(places, row.Line) })],
        Indicators = [.. truth.Indicators.Select(row => row with { Line = LineOf(places, row.Line) })],
        Facts = [.. truth.Facts.Select(fact => fact with { Line = LineOf(places, fact.Line) })],
        Flaws =
        [
            .. truth.Flaws.Where(flaw => flaw.Kind is not (FlawKind.BlankLine or FlawKind.LostFirstCell))
                .Select(flaw => flaw with { Line = LineOf(places, flaw.Line, flaw.Column) }),
        ],
    };

    private static TruthAmount Placed(TruthAmount amount, Place place) =>
        amount with { Page = place.Page, Line = place.Line, Column = place.Column };

    private static int LineOf(IReadOnlyDictionary<Spot, Place> places, int line, int column = 0)
    {
        if (places.TryGetValue(new Spot(line, column), out var place)) return place.Line;
        // a row of a form: its first printed cell
        for (var cell = 1; cell <= 9; cell++)
        {
            if (places.TryGetValue(new Spot(line, cell), out place)) return place.Line;
        }

        return 0;
    }
}
