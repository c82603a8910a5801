using System.Text;
using Extractor.Ingest;
using Xunit;

namespace Extractor.Tests.Ingest;

/// <summary>Short ways to read a text and to write it in an encoding.</summary>
internal static class SourceSamples
{
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static Source Read(string text) => SourceReader.Read(Encoding.UTF8.GetBytes(text));

    public static Source Read(string text, IngestLimits limits) => SourceReader.Read(Encoding.UTF8.GetBytes(text), limits);

    public static string Clean(string line) => Assert.Single(Read(line).Lines).Text;

    public static string[] Texts(Source source) => [.. source.Lines.Select(line => line.Text)];

    public static string[] Codes(Source source) => [.. source.Problems.Select(problem => problem.Code)];

    public static byte[] Write(string text, string encoding, bool mark)
    {
        Encoding writer = encoding switch
        {
            "utf-8" => new UTF8Encoding(mark),
            "utf-16le" => new UnicodeEncoding(false, mark),
            "utf-16be" => new UnicodeEncoding(true, mark),
            _ => Gb18030,
        };
        byte[] preamble = mark && encoding == "gb18030" ? [0x84, 0x31, 0x95, 0x33] : writer.GetPreamble();
        return [.. preamble, .. writer.GetBytes(text)];
    }
}
