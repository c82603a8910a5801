using UglyToad.PdfPig.Tokens;

namespace Extractor.Ingest.Pdf;

/// <summary>
/// The rows that a packed stream says it consists of. PdfPig takes the figures as they stand: rows of no bytes keep it busy for ever, rows
/// of thousands of millions fill the memory.
/// </summary>
internal static class RowParameters
{
    private static readonly NameToken Short = NameToken.Create("DP");

    /// <summary>Looks at what one filter of a stream is told.</summary>
    /// <param name="stream">The stream's dictionary.</param>
    /// <param name="filter">Which of its filters.</param>
    /// <param name="most">The longest row, bytes.</param>
    /// <exception cref="InvalidDataException">The rows can't be.</exception>
    public static void Check(DictionaryToken stream, int filter, int most)
    {
        foreach (var key in (ReadOnlySpan<NameToken>)[NameToken.DecodeParms, Short])
        {
            if (!stream.TryGet(key, out var value)) continue;
            if (value is ArrayToken many) value = filter < many.Length ? many.Data[filter] : null;
            if (value is DictionaryToken parameters) Check(parameters, most);
        }
    }

    private static void Check(DictionaryToken parameters, int most)
    {
        var (columns, colours, bits) = (Whole(NameToken.Columns, 1), Whole(NameToken.Colors, 1), Whole(NameToken.BitsPerComponent, 8));
        if (columns < 1 || colours < 1 || bits < 1 || columns * colours * bits / 8 > most) throw new InvalidDataException("a stream's rows are as long as none can be");

        // as double: a figure may be greater than any whole number
        double Whole(NameToken key, int otherwise) => parameters.TryGet(key, out NumericToken number) ? Math.Truncate(number.Double) : otherwise;
    }
}
