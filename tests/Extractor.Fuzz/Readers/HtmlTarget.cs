using Extractor.Fuzz.Checks;
using Extractor.Fuzz.Mutations;
using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Writing;
using Extractor.Ingest;

namespace Extractor.Fuzz.Readers;

/// <summary>Web pages, to lines or drawn pages.</summary>
public sealed class HtmlTarget : Target
{
    private const string Positioned = "<div style='position:relative;width:595pt;height:842pt'>";

    /// <inheritdoc/>
    public override string Name => "html";

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds() =>
    [
        .. DressCatalogue.All.Take(3).Select(dress => DisclosureGenerator.Generate(1, dress, DocumentForm.Html).Content.ToArray()),
        System.Text.Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>" + Positioned + string.Concat(Enumerable.Range(0, 25).Select(i => $"<div style='position:absolute;left:{i}pt;top:{i}pt;font-size:9pt;border-bottom:1pt solid'>12.5</div>")) + "</div>"),
        "<html><template><div><table><tr hidden><td>a<td>b<tr><td></div>c<td>d</table><pre>e  f\ng</pre></template><b a=1><p>h</b><ul><li><a href=i>j</a>"u8.ToArray(),
        "<html><table><tr><td colspan=3 rowspan=2>a<table><tr><td>b<td>c<tr><td>d<td>e</table><td>f<tr><td>g</table>"u8.ToArray(),
    ];

    /// <inheritdoc/>
    public override byte[] Mutate(byte[] input, byte[] other, Random chance) => ByteMutator.Mutate(input, other, chance);

    /// <inheritdoc/>
    public override string? Broken(byte[] input) => SourceCheck.Broken(SourceReader.Read(input));

    /// <inheritdoc/>
    protected override IEnumerable<string> Printed(byte[] input) => Prints.Of(SourceReader.Read(input));
}
