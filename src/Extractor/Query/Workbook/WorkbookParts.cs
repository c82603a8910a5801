namespace Extractor.Query.Workbook;

/// <summary>The parts of a workbook that hold no rows (ECMA-376).</summary>
internal static class WorkbookParts
{
    /// <summary>Of the cells and their formats.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Of what leads from one part to another.</summary>
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Of the files of such relations.</summary>
    public const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Fonts, colours and formats; <see cref="CellStyle"/> counts the last list.</summary>
    public const string Styles =
        $"""
        <?xml version="1.0" encoding="utf-8"?><styleSheet xmlns="{Main}"><fonts count="4">
        <font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>
        <font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFC00000"/><name val="Calibri"/></font>
        </fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
        <xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
        </cellXfs></styleSheet>
        """;

    /// <summary>Where the package begins.</summary>
    public const string Root =
        $"""<?xml version="1.0" encoding="utf-8"?><Relationships xmlns="{Package}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>What each part is.</summary>
    /// <param name="sheets">Number of sheets.</param>
    public static string Types(int sheets) =>
        """<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
        + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"""
        + $"""<Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/>"""
        + string.Concat(Numbers(sheets).Select(n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{Kind}.worksheet+xml"/>""")) + "</Types>";

    /// <summary>Where the workbook's parts are.</summary>
    /// <param name="sheets">Number of sheets; the styles come after them.</param>
    public static string WorkbookRelations(int sheets) =>
        $"""<?xml version="1.0" encoding="utf-8"?><Relationships xmlns="{Package}">"""
        + string.Concat(Numbers(sheets).Select(n => $"""<Relationship Id="rId{n}" Type="{Relations}/worksheet" Target="worksheets/sheet{n}.xml"/>"""))
        + $"""<Relationship Id="rId{sheets + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""";

    /// <summary>The list of sheets, and what each filters.</summary>
    /// <param name="sheets">Their names and the cells of their filters; the names hold neither marks of XML nor apostrophes.</param>
    public static string Workbook(IReadOnlyList<(string Name, string Filter)> sheets) =>
        $"""<?xml version="1.0" encoding="utf-8"?><workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>"""
        + string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{sheet.Name}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""")) + "</sheets><definedNames>"
        + string.Concat(sheets.Select((sheet, i) => $"""<definedName name="_xlnm._FilterDatabase" localSheetId="{i}" hidden="1">'{sheet.Name}'!{sheet.Filter}</definedName>"""))
        + "</definedNames></workbook>";

    private static IEnumerable<int> Numbers(int sheets) => Enumerable.Range(1, sheets);
}
