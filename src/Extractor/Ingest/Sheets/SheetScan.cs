using System.Xml;

namespace Extractor.Ingest.Sheets;

/// <summary>What <see cref="WorkbookScan"/> finds in a sheet.</summary>
internal sealed class SheetScan
{
    /// <summary>Letters of the last column of Excel, XFD.</summary>
    private const int ColumnLetters = 3;

    private readonly List<string> errorCells = [];

    /// <summary>True where a cell claims a column that no sheet has.</summary>
    public bool IsBeyondExcel { get; private set; }

    /// <summary>How many cells are in error.</summary>
    public int Errors { get; private set; }

    /// <summary>The first of them, as <c>C7</c>.</summary>
    public IReadOnlyList<string> ErrorCells => errorCells;

    /// <summary>Looks through a sheet.</summary>
    /// <param name="xml">Stands on the sheet's first element.</param>
    /// <param name="named">How many cells in error are named.</param>
    public static SheetScan Of(XmlReader xml, int named)
    {
        var scan = new SheetScan();
        try
        {
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c") scan.Cell(xml, named);
        }
        catch (XmlException)
        {
            // the reader meets the same damage; what stands before it counts
        }

        return scan;
    }

    private void Cell(XmlReader xml, int named)
    {
        var name = xml.GetAttribute("r") ?? "";
        IsBeyondExcel |= name.TakeWhile(char.IsAsciiLetter).Count() > ColumnLetters;
        if (xml.GetAttribute("t") != "e") return;
        Errors++;
        if (errorCells.Count < named) errorCells.Add(name);
    }
}
