using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CsvHelper;
using Extractor.Cli;
using Extractor.Cli.Wiring;
using Extractor.Tests.Cli;
using Xunit;

namespace Extractor.Tests.Docs;

/// <summary>
/// What README.md (in both languages) shows is what the tool does today: excerpts stand in the dataset of seeds/, answers are the answers,
/// options and exit codes exist. Where one of these fails after a change that is meant, the README is what has to change.
/// </summary>
public sealed partial class ReadmeTests : IClassFixture<ReadmeTests.SeedDataset>
{
    private readonly SeedDataset dataset;

    public ReadmeTests(SeedDataset dataset) => this.dataset = dataset;

    public static TheoryData<string> Pages => ["README.md", "docs/README.zh.md"];

    [Theory]
    [InlineData("README.md", "amounts checks repairs problems")]
    [InlineData("docs/README.zh.md", "amounts checks repairs problems")]
    [InlineData("docs/proof.md", "checks amounts")]
    public void Rows_of_excerpts_stand_in_the_dataset(string page, string files)
    {
        var excerpts = Excerpts().Matches(Read(page));

        Assert.Equal(files, string.Join(' ', excerpts.Select(excerpt => excerpt.Groups["file"].Value)));
        foreach (Match excerpt in excerpts)
        {
            var lines = excerpt.Groups["table"].Value.TrimEnd().Split('\n').Select(Cells).ToList();
            var rows = dataset.Rows(excerpt.Groups["file"].Value, lines[0]);
            Assert.All(lines.Skip(2), line => Assert.Contains(string.Join('|', line), rows));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Answers_are_what_the_tool_answers(string page)
    {
        var answers = Answers().Matches(Read(page));

        Assert.Equal(2, answers.Count);
        foreach (Match answer in answers)
        {
            var (code, printed) = await SeedDataset.Run("query", dataset.Folder, answer.Groups["sql"].Value);
            Assert.Equal(ExitCode.Success, code);
            Assert.Equal(answer.Groups["answer"].Value.TrimEnd(), string.Join('\n', printed.TrimEnd().Split('\n').Select(line => line.TrimEnd())));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_option_is_in_the_help_and_every_one_of_the_help_is_told(string page)
    {
        var help = "";
        foreach (var arguments in (string[][])[["--help"], ["convert", "--help"], ["query", "--help"], ["database", "--help"], ["workbook", "--help"], ["compare", "--help"], ["show", "--help"], ["report", "--help"], ["tables", "--help"], ["generate", "--help"]]) help += (await SeedDataset.Run(arguments)).Out;
        var told = Options().Matches(Read(page)).Select(option => option.Value).ToHashSet();
        var there = Options().Matches(help).Select(option => option.Value).ToHashSet();

        Assert.Equal(there.Order(), told.Order());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Exit_codes_are_those_of_the_tool(string page)
    {
        var codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!);
        var told = ExitCodes().Matches(Read(page)).Select(code => int.Parse(code.Groups["code"].Value, CultureInfo.InvariantCulture));

        Assert.Equal(codes.Order(), told.Order());
    }

    [Fact]
    public void Links_of_all_pages_lead_somewhere() =>
        Assert.All(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md")), Follow);

    private static void Follow(string page)
    {
        var folder = Path.GetDirectoryName(page)!;
        Assert.All(Links().Matches(Read(page)).Select(link => Path.Combine(folder, link.Groups["path"].Value)), path => Assert.True(Path.Exists(path), path));
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, page));

    // a line break within a cell is printed as ⏎
    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim().Replace("⏎", "\n", StringComparison.Ordinal))];

    [GeneratedRegex("<!-- excerpt (?<file>[a-z]+) -->\n(?<table>(?:\\|.*\n)+)")]
    private static partial Regex Excerpts();

    [GeneratedRegex("<!-- answer -->\n```sh\n\\./extractor query output \"(?<sql>[^\"]+)\"\n```\n```text\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Answers();

    [GeneratedRegex("(?<=[\\s`(])--[a-z][a-z-]+")]
    private static partial Regex Options();

    [GeneratedRegex("^\\| (?<code>[0-9]{1,3}) \\|", RegexOptions.Multiline)]
    private static partial Regex ExitCodes();

    [GeneratedRegex("\\]\\((?<path>[^)#:]+)\\)")]
    private static partial Regex Links();

    /// <summary>The dataset of seeds/, made once.</summary>
    public sealed class SeedDataset : IAsyncLifetime
    {
        private readonly TestFolder folder = new();

        public string Folder => folder.At("output");

        public async ValueTask InitializeAsync() =>
            Assert.Equal(ExitCode.Success, (await Run("convert", Path.Combine(Repository.Root, "seeds"), "--output", Folder)).Code);

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }

        /// <summary>All rows of a file, cut to some columns.</summary>
        public HashSet<string> Rows(string file, string[] columns)
        {
            using var csv = CsvReader.Create(File.OpenRead(Path.Combine(Folder, file + ".csv")));
            var rows = new HashSet<string>();
            while (csv.Read()) rows.Add(string.Join('|', columns.Select(column => csv.GetString(column))));
            return rows;
        }

        /// <summary>Calls the real command line in English, its output not on a terminal.</summary>
        public static async Task<(int Code, string Out)> Run(params string[] arguments)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var terminal = new Terminal(Terminal.Over(output, redirected: true), Terminal.Over(error, redirected: true));
            var code = await CommandLine.RunAsync([.. arguments, "--lang", "en"], terminal, Parts.OfLibrary(), _ => null, default);
            return (code, output.ToString());
        }
    }
}
