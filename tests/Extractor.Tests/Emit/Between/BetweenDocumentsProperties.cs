using System.Collections.Immutable;
using CsCheck;
using Extractor.Cli;
using Extractor.Cli.Wiring;
using Extractor.Emit;
using Extractor.Emit.Pieces;
using Extractor.Generator;
using Extractor.Knowledge;
using Extractor.Proof.Between;
using Extractor.Tests.Corpus;
using Extractor.Verify;
using Xunit;
using static Extractor.Tests.Emit.Between.Disclosures;

namespace Extractor.Tests.Emit.Between;

/// <summary>What identities between documents never do, whatever the documents.</summary>
public sealed class BetweenDocumentsProperties
{
    private static readonly BetweenIdentity SameFigure = KnowledgeBase.Default.Identities.BetweenDocuments.Single(i => i.Name == "same_figure");

    /// <summary>Each seed once as printed and once in other bytes.</summary>
    private static readonly Lazy<ImmutableArray<DocumentResult>> Generated = new(() =>
    [
        .. Enumerable.Range(1, 5).Select(seed => DisclosureGenerator.Generate(seed)).SelectMany((made, index) => new[]
        {
            TestDocuments.Run(made.Text, $"{index}_a.txt"), TestDocuments.Run(made.Text + "\n", $"{index}_b.txt"),
        }),
    ]);

    [Fact]
    public void The_order_of_documents_changes_no_row()
    {
        var expected = Compared(Generated.Value).Order(StringComparer.Ordinal).ToList();
        Assert.True(expected.Count > 100);
        Gen.Shuffle(Generated.Value.ToArray()).Sample(documents => Assert.Equal(expected, Compared(documents).Order(StringComparer.Ordinal)), iter: 20);
    }

    [Fact]
    public async Task The_number_of_jobs_changes_no_byte()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.At("in"));
        foreach (var seed in Enumerable.Range(1, 5))
        {
            var text = DisclosureGenerator.Generate(seed).Text;
            await File.WriteAllTextAsync(folder.At("in", $"{seed}_a.txt"), text, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(folder.At("in", $"{seed}_b.txt"), text + "\n", TestContext.Current.CancellationToken);
        }

        await Convert("1");
        await Convert("4");
        Assert.Equal(folder.Files("1"), folder.Files("4"));
        Assert.Contains("same_figure", await File.ReadAllTextAsync(folder.At("1", "checks.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        async Task Convert(string jobs)
        {
            var terminal = new Terminal(Terminal.Over(TextWriter.Null, redirected: true), Terminal.Over(TextWriter.Null, redirected: true));
            Assert.Equal(0, await CommandLine.RunAsync(["convert", folder.At("in"), "--output", folder.At(jobs), "--jobs", jobs], terminal, Parts.OfLibrary(), _ => null, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void Two_prints_of_one_document_agree_everywhere() =>
        Assert.All(Compared(Generated.Value), row => Assert.DoesNotContain("fails", row, StringComparison.Ordinal));

    [Fact]
    public void Rows_are_numbered_on_and_stand_with_their_document()
    {
        var rows = Rows(Generated.Value);
        Assert.Equal(Generated.Value.Select(d => d.Document.DocumentId), rows.Select(r => r["document_id"]).Distinct());
        Assert.All(rows.GroupBy(r => r["document_id"]), own => Assert.Equal(Enumerable.Range(1, own.Count()).Select(n => $"{n}"), own.Select(r => r["check_no"])));
    }

    [Fact]
    public void Documents_of_different_offices_would_not_pass_for_one_disclosure()
    {
        var digests = Directory.EnumerateFiles(Path.Combine(SharedCorpus.Folder(), "text", "tabbed"), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => TestDocuments.Pipeline.Run(path, File.ReadAllBytes(path)).Digest).OfType<DocumentDigest>().Where(d => d.Figures.Tables.Length > 0).ToList();
        var pairs = from one in digests from other in digests where one.Subject.Office != other.Subject.Office select (one, other);
        Assert.True(pairs.Count() > 50);
        Assert.All(pairs, p => Assert.False(BetweenEquation.AreOneDisclosure([.. BetweenEquations.SameFigures(SameFigure, p.one.Figures, p.other.Figures)])));
    }

    [Theory]
    [InlineData(2017, "same_sum_stated")]
    [InlineData(2018, "same_sum_stated")]
    [InlineData(2018, "stated_change_budget")]
    public void A_real_explanation_agrees_with_its_tables_and_with_last_years(int year, string identity)
    {
        var documents = Directory.EnumerateFiles(Path.Combine(SharedCorpus.Folder(), "pdf"), "江苏省政协办公厅201?*.pdf").Order(StringComparer.Ordinal)
            .Select(path => TestDocuments.Pipeline.Run(path, File.ReadAllBytes(path)));
        var rows = Compared(documents).Where(r => r.Contains($"{year}部门预算.pdf {identity}", StringComparison.Ordinal)).ToList();
        Assert.True(rows.Count > 10);
        Assert.All(rows, r => Assert.EndsWith("holds", r, StringComparison.Ordinal));
    }

    [Fact]
    public void A_digest_comes_back_from_the_disk_as_it_was()
    {
        using var folder = new TestFolder();
        using var file = new Spool<DocumentFigures>(folder.Path, "digests", PieceJson.Default.DocumentFigures);
        var digests = Generated.Value.Select(d => d.Digest!.Figures).ToList();
        var places = digests.ConvertAll(d => file.Add(Spool<DocumentFigures>.Pack(d, PieceJson.Default.DocumentFigures)));
        Assert.All(places.Zip(digests).Reverse(), p =>
        {
            var read = file.Read(p.First);
            Assert.Equal(p.Second.Statements, read.Statements);
            Assert.Equal(p.Second.Changes, read.Changes);
            Assert.Equal(p.Second.Tables.SelectMany(t => t.Figures), read.Tables.SelectMany(t => t.Figures));
            Assert.Equal(p.Second.Tables.SelectMany(t => t.Rows), read.Tables.SelectMany(t => t.Rows));
        });
    }
}
