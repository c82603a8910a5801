using Extractor.Generator.Layout;

namespace Extractor.Generator.Writing;

/// <summary>A file's bytes and where in it everything stands that the truth speaks of.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Places">Places by their spot in the tabbed text.</param>
internal sealed record Written(byte[] Content, IReadOnlyDictionary<Spot, Place> Places);

/// <summary>A place in a file of any form; what a form does not know is 0.</summary>
/// <param name="Page">Page of a PDF or a document of Word, table of a web page, or sheet of a workbook, from 1.</param>
/// <param name="Line">Line of a text, or row of a table or sheet, from 1.</param>
/// <param name="Column">Cell from 1, 0 for a whole line.</param>
internal readonly record struct Place(int Page, int Line, int Column);
