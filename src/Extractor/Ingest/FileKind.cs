namespace Extractor.Ingest;

/// <summary>What a file is, told by its content; its name is never asked, since names lie.</summary>
public enum FileKind
{
    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>Plain text, whatever its encoding; a few stray tags do not make it HTML.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>XML that is no web page, for example a Word 2003 document.</summary>
    Xml,

    /// <summary>Rich text.</summary>
    Rtf,

    /// <summary>An e-mail, or a web page saved as one (mht).</summary>
    Eml,

    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>An image of kind PNG.</summary>
    Png,

    /// <summary>An image of kind JPEG.</summary>
    Jpeg,

    /// <summary>An image of kind TIFF.</summary>
    Tiff,

    /// <summary>An image of kind GIF.</summary>
    Gif,

    /// <summary>An image of kind BMP.</summary>
    Bmp,

    /// <summary>Word since 2007.</summary>
    Docx,

    /// <summary>Excel since 2007.</summary>
    Xlsx,

    /// <summary>PowerPoint since 2007.</summary>
    Pptx,

    /// <summary>The Chinese fixed-layout format (GB/T 33190), a zip inside.</summary>
    Ofd,

    /// <summary>Any other zip archive.</summary>
    Zip,

    /// <summary>Word or WPS until 2003.</summary>
    Doc,

    /// <summary>Excel or ET until 2003.</summary>
    Xls,

    /// <summary>PowerPoint or WPS Presentation until 2003.</summary>
    Ppt,

    /// <summary>An e-mail saved by Outlook.</summary>
    Msg,

    /// <summary>Another compound file of Microsoft's, or one that holds both a document and a workbook.</summary>
    Ole,

    /// <summary>A RAR archive.</summary>
    Rar,

    /// <summary>A 7z archive.</summary>
    SevenZip,

    /// <summary>A gzip stream.</summary>
    Gzip,

    /// <summary>A tape archive, usually within a gzip stream.</summary>
    Tar,

    /// <summary>Nothing known, and no text in any known encoding.</summary>
    Binary,
}

/// <summary>The names of the kinds, as <c>documents.csv</c> and the problems print them.</summary>
public static class FileKindNames
{
    /// <summary>The name of a kind: lower case, without a dot: <c>text</c>, <c>pdf</c>, <c>7z</c>.</summary>
    public static string Name(this FileKind kind) => kind switch
    {
        FileKind.Empty => "empty",
        FileKind.Text => "text",
        FileKind.Html => "html",
        FileKind.Xml => "xml",
        FileKind.Rtf => "rtf",
        FileKind.Eml => "eml",
        FileKind.Pdf => "pdf",
        FileKind.Png => "png",
        FileKind.Jpeg => "jpeg",
        FileKind.Tiff => "tiff",
        FileKind.Gif => "gif",
        FileKind.Bmp => "bmp",
        FileKind.Docx => "docx",
        FileKind.Xlsx => "xlsx",
        FileKind.Pptx => "pptx",
        FileKind.Ofd => "ofd",
        FileKind.Zip => "zip",
        FileKind.Doc => "doc",
        FileKind.Xls => "xls",
        FileKind.Ppt => "ppt",
        FileKind.Msg => "msg",
        FileKind.Ole => "ole",
        FileKind.Rar => "rar",
        FileKind.SevenZip => "7z",
        FileKind.Gzip => "gzip",
        FileKind.Tar => "tar",
        _ => "binary",
    };
}
