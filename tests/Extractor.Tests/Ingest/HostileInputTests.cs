using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Values;
using Xunit;
using static Extractor.Tests.Ingest.SourceSamples;

namespace Extractor.Tests.Ingest;

public sealed class HostileInputTests
{
    [Fact]
    public void A_line_of_50_megabytes_is_cut()
    {
        var bytes = new byte[50 * 1024 * 1024];
        Array.Fill(bytes, (byte)'7');

        var source = SourceReader.Read(bytes);

        Assert.Equal(1_000_000, Assert.Single(source.Lines).Text.Length);
        var problem = Assert.Single(source.Problems);
        Assert.Equal("line_too_long", problem.Code);
        Assert.Equal(Place.OfLine(1), problem.Place);
    }

    [Fact]
    public void Cells_beyond_the_bound_are_dropped()
    {
        var source = Read("甲\n" + string.Join('\t', Enumerable.Range(0, 10_001)));

        Assert.Equal((IngestLimits.Default.LineCells - 1).ToString(System.Globalization.CultureInfo.InvariantCulture), source.Lines[1].Text.Split('\t')[^1]);
        Assert.Equal(["too_many_cells"], Codes(source));
        Assert.Equal(Place.OfLine(2), source.Problems[0].Place);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void The_bound_of_cells_is_exact(int tabs, bool isCut)
    {
        var source = Read(new string('\t', tabs) + "x", new IngestLimits { LineCells = 3 });

        Assert.Equal(isCut, Codes(source).Contains("too_many_cells"));
    }

    [Fact]
    public void A_character_is_never_cut_in_two()
    {
        var source = Read("甲乙𬭚丙", new IngestLimits { LineCharacters = 3 });

        Assert.Equal(["甲乙"], Texts(source));
    }

    [Fact]
    public void Lines_beyond_the_bound_are_dropped()
    {
        var source = Read("1\n2\n3\n4\n5", new IngestLimits { Lines = 3 });

        Assert.Equal(["1", "2", "3"], Texts(source));
        Assert.Equal(["too_many_lines"], Codes(source));
        Assert.Equal(Place.OfLine(4), source.Problems[0].Place);
        Assert.Empty(Read("1\n2\n3\n", new IngestLimits { Lines = 3 }).Problems);
    }

    [Fact]
    public void Cells_of_all_lines_are_bounded()
    {
        var source = Read("1\t2\n3\t4\n5\t6\n7", new IngestLimits { Cells = 2 });

        Assert.Equal(["1\t2", "3\t4"], Texts(source));
        Assert.Equal(["too_many_cells_in_all"], Codes(source));
        Assert.Equal(Place.OfLine(3), source.Problems[0].Place);
        Assert.Equal(["2"], source.Problems[0].Arguments);
    }

    [Fact]
    public void Many_cut_lines_do_not_drown_the_problems()
    {
        string text = string.Concat(Enumerable.Repeat("12345\n", 10));

        var source = Read(text, new IngestLimits { LineCharacters = 4, CutLinesTold = 3 });

        Assert.Equal(["line_too_long", "line_too_long", "line_too_long", "more_lines_cut"], Codes(source));
        Assert.Equal(["7"], source.Problems[3].Arguments);
    }

    [Fact]
    public void A_file_beyond_the_bound_is_not_read()
    {
        var source = Read("12345", new IngestLimits { FileBytes = 4 });

        Assert.Equal("text", source.Kind);
        Assert.Empty(source.Lines);
        Assert.Equal(["file_too_large"], Codes(source));
    }

    [Theory]
    [InlineData("<p ")]
    [InlineData("<span a=\"")]
    [InlineData("&")]
    [InlineData("&amp")]
    [InlineData("<")]
    [InlineData("<br>")]
    [InlineData("\f")]
    [InlineData("\u2028x")]
    [InlineData("&#x2F00;")]
    public void Cleaning_stays_linear(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 999_999 / piece.Length));

        var source = Read(text);

        Assert.DoesNotContain("line_too_long", Codes(source));
    }

    [Fact]
    public void Mutated_seeds_never_throw()
    {
        byte[] seed = RepositoryFiles.Seed;
        var random = new Random(35);
        for (int round = 0; round < 300; round++)
        {
            byte[] mutated = Mutate(seed, random);

            var source = SourceReader.Read(mutated);

            Assert.Equal(source.Lines.Length == 0, source.Problems.Any(problem => problem.Severity == Severity.Error));
        }
    }

    [Fact]
    public void Every_problem_has_its_sentences()
    {
        var catalogue = new ProblemCatalogue();
        foreach (string code in (string[])["kind_not_supported", "empty_file", "not_text", "file_too_large", "encoding_doubtful",
            "characters_lost", "line_too_long", "too_many_cells", "too_many_lines", "too_many_cells_in_all", "more_lines_cut"])
        {
            var problem = Problem.Of(code, Severity.Error, null, "A", "B");
            Assert.NotEmpty(catalogue.Chinese(problem));
            Assert.NotEmpty(catalogue.English(problem));
        }
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        int length = random.Next(4) == 0 ? random.Next(1, seed.Length) : seed.Length;
        byte[] mutated = seed[..length];
        int changes = random.Next(1, 200);
        for (int change = 0; change < changes; change++)
        {
            int at = random.Next(mutated.Length);
            int run = Math.Min(random.Next(1, 20), mutated.Length - at);
            if (random.Next(3) == 0) random.NextBytes(mutated.AsSpan(at, run));
            else if (random.Next(2) == 0) mutated.AsSpan(at, run).Clear();
            else mutated[at] ^= (byte)(1 << random.Next(8));
        }

        return mutated;
    }
}
