using System.Runtime.InteropServices;
using System.Text;
using Extractor.Fuzz.Running;
using Extractor.Generator;

namespace Extractor.Fuzz.Seeds;

/// <summary>Texts to begin with: generated disclosures, the seeds of the repository, and shared dumps where they are there.</summary>
internal static class TextSeeds
{
    private const int Generated = 6;
    private const long Largest = 60_000;

    /// <summary>Texts with tabs.</summary>
    public static IEnumerable<byte[]> Tabbed() => Disclosures().Concat(Repository.Documents(".txt", Largest).Where(t => t.Contains((byte)'\t')));

    /// <summary>Texts without.</summary>
    public static IEnumerable<byte[]> Aligned() =>
        Disclosures().Select(text => Encoding.UTF8.GetBytes(AlignedPrint.Of(Encoding.UTF8.GetString(text)))).Concat(Repository.Documents(".txt", Largest).Where(t => !t.Contains((byte)'\t')));

    /// <summary>Short texts in every encoding.</summary>
    public static IEnumerable<byte[]> Encoded()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var bytes in Disclosures().Take(2))
        {
            var text = Encoding.UTF8.GetString(bytes);
            text = text[..Math.Min(text.Length, 3000)];
            yield return Encoding.UTF8.GetBytes(text);
            yield return Encoding.GetEncoding("gb18030").GetBytes(text);
            yield return [0xFF, 0xFE, .. MemoryMarshal.AsBytes(text.AsSpan())];
            yield return Encoding.BigEndianUnicode.GetBytes(text);
        }
    }

    private static IEnumerable<byte[]> Disclosures() => Enumerable.Range(1, Generated).Select(seed => Encoding.UTF8.GetBytes(DisclosureGenerator.Generate(seed).Text));
}
