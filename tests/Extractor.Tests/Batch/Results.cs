using System.Security.Cryptography;
using Extractor.Normalize.Records;
using Extractor.Segment;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Tests.Batch;

/// <summary>Results as a pipeline would give them, without one.</summary>
internal static class Results
{
    public static DocumentResult Of(string path, ReadOnlyMemory<byte> bytes, string status = "converted") =>
        new(
            new DocumentRecord
            {
                DocumentId = "d" + Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..16],
                Document = Path.GetFileName(path),
                Path = path,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
                Status = status,
                NumbersSeen = 4,
                NumbersAccounted = 3,
            },
            [], [Table("revenue_summary"), Table("unknown")], [Grid, Grid], [Amount(1, "verified"), Amount(2, "verified"), Amount(3, "contradicted"), Amount(4, "unchecked")],
            [], [], [], [], [], [], [Problem.Of("stray_value", Severity.Warning, null, "A", "B")]);

    /// <summary>As a pipeline answers: what is empty or binary is a failed document with a problem.</summary>
    public static DocumentResult Converted(string path, ReadOnlyMemory<byte> bytes) =>
        bytes.IsEmpty || bytes.Span.Contains((byte)0)
            ? Of(path, bytes, "failed") with
            {
                Tables = [], Grids = [], Amounts = [], Problems = [Problem.Of("kind_not_supported", Severity.Error, null, bytes.IsEmpty ? "empty" : "binary")],
            }
            : Of(path, bytes);

    private static TableGrid Grid => new(1, null, new Caption("", "", "", "", null), 1, [[new Cell("1", Place.OfCell(1, 1))]], 0, [[]], "");

    private static TableRecord Table(string type) =>
        new(1, null, type, 1m, "", "", "", "", null, 0, 0, null, null, false, "", Place.OfLine(1));

    private static AmountRecord Amount(int number, string status) => new()
    {
        AmountNo = number, TableNo = 1, FigureId = "f", TableType = "revenue_summary", Side = "revenue", Item = "合计", Phase = "budget",
        Measure = "total", AmountYuan = 1m, Text = "1", AmountUnit = "元", Status = status, Place = Place.OfLine(1),
    };
}
