using System.IO.Compression;
using Extractor.Fuzz.Checks;
using Extractor.Fuzz.Mutations;
using Extractor.Ingest;

namespace Extractor.Fuzz.Readers;

/// <summary>Archives, whose kind is told by the names in them, and all other beginnings of files.</summary>
public sealed class ZipTarget : Target
{
    private static readonly string[][] Archives =
        [["word/document.xml", "a.txt"], ["a", "xl/workbook.xml"], ["xl/workbook.bin"], ["ppt/presentation.xml"], ["OFD.xml"], ["a/b.zip"], []];

    private static readonly string[] Beginnings =
        ["Rar!\u001a\u0007", "7z\u00bc\u00af\u0027\u001c", "\u001f\u008b\u0008", "{\\rtf1 ", "<html><body>", "<?xml version=\"1.0\"?><w:wordDocument>", "MIME-Version: 1.0\nContent-Type: multipart/related\n", "\u0089PNG\r\n\u001a\n", "GIF89a", "BM", "II*\u0000", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "\u00ff\u00d8\u00ff"];

    /// <inheritdoc/>
    public override string Name => "zip";

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds() => [.. Archives.Select(Archive), .. Beginnings.Select(b => System.Text.Encoding.Latin1.GetBytes(b + new string(' ', 600)))];

    /// <inheritdoc/>
    public override byte[] Mutate(byte[] input, byte[] other, Random chance) => ByteMutator.Mutate(input, other, chance);

    /// <inheritdoc/>
    public override string? Broken(byte[] input) => SourceCheck.Broken(SourceReader.Read(input));

    /// <inheritdoc/>
    protected override IEnumerable<string> Printed(byte[] input) => Prints.Of(SourceReader.Read(input));

    private static byte[] Archive(string[] names)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
                using (var entry = zip.CreateEntry(name).Open()) entry.Write("<x/>"u8);
        return file.ToArray();
    }
}
