using CsCheck;
using Extractor.Ingest;
using Extractor.Store;
using Extractor.Tests.Batch;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Store;

public sealed class ScanStoreTests : IDisposable
{
    private static readonly Gen<DrawnLetter> Letter = Gen.Select(
        Gen.String[Gen.Char[' ', '\uD7FF'], 0, 3], Gen.Double[-10, 2000], Gen.Double[0, 2000], Gen.Int[0, 3], (text, x, y, turns) =>
            new DrawnLetter(text, new Box(x, y, x + 7.1, y + 9.3), y + 8, 10.5) { Turns = turns, Read = turns == 0 ? null : new Recognition(0.125f * turns, [.. Enumerable.Range(0, turns - 1).Select(i => new OtherLetter($"{i}", 0.3f))]) });

    private static readonly Gen<DrawnPage> Page = Gen.Select(
        Gen.Int[1, 20_000], Letter.Array[0, 20], Gen.Select(Gen.Bool, Gen.Double[0, 900], Gen.Double[0, 900], (h, at, to) => new Ruling(h, at, 1.5, to)).Array[0, 5],
        (number, letters, rulings) => new DrawnPage(number, 595.32, 841.92, [.. letters], [.. rulings]));

    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public void Pages_come_back_as_they_were() =>
        Page.Array[0, 4].Sample(pages =>
        {
            var store = new ScanStore(space.At("store"));
            var images = Guid.NewGuid().ToString("N"); // samples are taken on several threads
            store.Keep(images, [.. pages]);
            var back = store.Find(images)!.Value;
            Assert.Equal(pages.Length, back.Length);
            for (var i = 0; i < pages.Length; i++)
            {
                Assert.Equal(pages[i] with { Letters = [], Rulings = [] }, back[i] with { Letters = [], Rulings = [] });
                Assert.Equal(pages[i].Letters.Select(Told), back[i].Letters.Select(Told));
                Assert.Equal(pages[i].Rulings, back[i].Rulings);
            }
        }, iter: 50);

    [Fact]
    public void Damage_is_noticed_and_the_pages_are_read_again()
    {
        var store = new ScanStore(space.At("store"));
        store.Keep("images", [new DrawnPage(1, 10, 10, [], [])]);
        Assert.Null(store.Find("other images"));
        var file = Assert.Single(Directory.GetFiles(space.At("store"), "*.scan", SearchOption.AllDirectories));
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.Null(store.Find("images"));
        Assert.False(File.Exists(file));
    }

    private static string Told(DrawnLetter letter) =>
        $"{letter with { Read = null }} {letter.Read?.Confidence:R} {string.Join(' ', letter.Read?.Alternatives.Select(a => $"{a.Text} {a.Confidence:R}") ?? [])}";
}
