using System.Text;
using Extractor.Ingest;
using Xunit;

namespace Extractor.Tests.Ingest;

public sealed class SharedTextTests
{
    [Fact]
    public void Real_texts_are_read_without_problems_and_with_all_lines()
    {
        var files = RepositoryFiles.SharedTexts();
        if (files.Count == 0) Assert.Skip("The shared documents (../shared/corpus/text) are not present.");

        Assert.All(files, file =>
        {
            var source = SourceReader.Read(File.ReadAllBytes(file));

            Assert.Empty(source.Problems);
            Assert.Equal("utf-8", source.Encoding);
            string text = File.ReadAllText(file, Encoding.UTF8);

            // a form feed after the last line end is no line
            int expected = text.TrimEnd('\f').Split('\n').Length - (text.TrimEnd('\f').EndsWith('\n') ? 1 : 0);
            Assert.Equal(expected, source.Lines[^1].Number);
            Assert.Equal(expected, source.Lines.Select(line => line.Number).Distinct().Count());
            if (text.EndsWith('\f')) Assert.Equal(text.Count(character => character == '\f'), source.Pages);
        });
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Real_texts_are_the_same_in_each_encoding(string encoding)
    {
        var files = RepositoryFiles.SharedTexts();
        if (files.Count == 0) Assert.Skip("The shared documents (../shared/corpus/text) are not present.");

        Assert.All(files, file =>
        {
            byte[] bytes = File.ReadAllBytes(file);

            var source = SourceReader.Read(SourceSamples.Write(Encoding.UTF8.GetString(bytes), encoding, mark: false));

            Assert.Equal(encoding, source.Encoding);
            Assert.Empty(source.Problems);
            Assert.Equal(SourceReader.Read(bytes).Lines, source.Lines);
        });
    }

    [Fact]
    public void The_seed_loses_its_tags_and_keeps_its_cells()
    {
        var source = SourceReader.Read(RepositoryFiles.Seed);

        Assert.Empty(source.Problems);
        var line = source.Lines.Single(candidate => candidate.Number == 377);
        Assert.StartsWith("项目概况\t负责人防警报建设", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(source.Lines, candidate => candidate.Text.Contains('<', StringComparison.Ordinal));
    }
}
