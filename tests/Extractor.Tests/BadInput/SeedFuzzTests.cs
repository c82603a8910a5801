using System.Collections.Concurrent;
using System.Text;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.BadInput;

/// <summary>Five hundred wounds of the seed: the pipeline never throws, and what it gives keeps the dataset's rules.</summary>
public sealed class SeedFuzzTests
{
    private const int Count = 500;

    private static readonly byte[] Seed = File.ReadAllBytes(TestDocuments.SeedPath);

    [Fact]
    public void A_wounded_seed_gives_a_dataset_that_keeps_its_rules()
    {
        var broken = new ConcurrentBag<string>();
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var chance = new Random(i);
            var bytes = Wound(i % 7, chance);
            foreach (var rule in Check(bytes)) broken.Add($"wound {i}: {rule}");
        });
        Assert.Empty(broken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_beginning_of_the_seed_is_a_document() =>
        Assert.All(Enumerable.Range(0, 60).Select(i => Seed[..(Seed.Length * i / 60)]), bytes => Assert.Empty(Check(bytes)));

    /// <summary>Proves that the rules can be broken.</summary>
    [Fact]
    public void The_rules_see_what_breaks_them()
    {
        var seed = TestDocuments.Seed;
        Assert.Empty(DatasetRules.Broken(seed));
        Assert.NotEmpty(DatasetRules.Broken(seed with { Amounts = [.. seed.Amounts, seed.Amounts[0]] }));
        Assert.NotEmpty(DatasetRules.Broken(seed with { Amounts = seed.Amounts.SetItem(0, seed.Amounts[0] with { TableNo = 99 }) }));
        Assert.NotEmpty(DatasetRules.Broken(seed with { Amounts = seed.Amounts.SetItem(0, seed.Amounts[0] with { Status = "sure" }) }));
        Assert.NotEmpty(DatasetRules.Broken(seed with { Document = seed.Document with { Sha256 = "" } }));
    }

    private static List<string> Check(byte[] bytes)
    {
        DocumentResult result;
        try
        {
            result = TestDocuments.Pipeline.Run(TestDocuments.SeedName, bytes);
        }
        catch (Exception e)
        {
            return [e.ToString()];
        }

        var broken = DatasetRules.Broken(result);
        if (result.Document.Status == "failed" && result.Problems.IsEmpty) broken.Add("failed without a problem");
        return broken;
    }

    private static byte[] Wound(int kind, Random chance)
    {
        if (kind == 0) return FlipBytes(chance);
        var lines = Encoding.UTF8.GetString(Seed).Split('\n').ToList();
        for (var i = 0; i < 1 + chance.Next(20); i++) Wound(lines, kind, chance);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] FlipBytes(Random chance)
    {
        var bytes = (byte[])Seed.Clone();
        for (var i = 0; i < 1 + chance.Next(50); i++) bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
        return bytes;
    }

    private static void Wound(List<string> lines, int kind, Random chance)
    {
        var at = chance.Next(lines.Count);
        var other = chance.Next(lines.Count);
        switch (kind)
        {
            case 1:
                if (lines.Count > 1) lines.RemoveAt(at);
                break;
            case 2:
                lines.Insert(at, lines[other]);
                break;
            case 3:
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 4:
                lines[at] = lines[at].Insert(chance.Next(lines[at].Length + 1), "\t");
                break;
            case 5:
                lines[at] = lines[at].Replace("\t", "", StringComparison.Ordinal);
                break;
            default:
                var cells = lines[at].Split('\t');
                chance.Shuffle(cells);
                lines[at] = string.Join('\t', cells);
                break;
        }
    }
}
