using System.Text;
using Extractor.Emit;
using Extractor.Query;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.BadInput;

/// <summary>Numbers that no money is, where money should stand: a problem of their document, and neither the run nor the dataset breaks on them.</summary>
public sealed class BadSumTests : IDisposable
{
    private const string Row = "2210201\t住房公积金\t20.44\t20.44";
    private const string Fact = "比 2022 年增加 80.57 万元";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("万元")]
    [InlineData("亿元")]
    public void A_number_larger_than_money_is_told_and_the_dataset_can_be_asked(string unit)
    {
        using (var writer = new DatasetWriter(folder.At("out"), DatasetFormats.Csv))
        {
            // editions of one disclosure are compared by what they print
            foreach (var digit in (ReadOnlySpan<char>)['8', '9']) writer.Add(Read(digit, unit));
            writer.Complete();
        }

        Assert.Equal(2L, Ask("SELECT count(DISTINCT document_id) FROM amounts"));
        Assert.Equal(4L, Ask("SELECT count(*) FROM problems WHERE code = 'figure_unreadable' AND document LIKE '%.txt'"));
        Assert.Equal(0L, Ask("SELECT count(*) FROM amounts WHERE code = '2210201' AND status = 'verified' AND amount_yuan > 1000000000000"));
    }

    private static DocumentResult Read(char digit, string unit)
    {
        var (number, stated) = (new string('9', 21) + digit, new string('9', 27) + digit);
        var text = TestDocuments.SeedText.ReplaceLineEndings("\n");
        Assert.Contains(Row, text, StringComparison.Ordinal);
        Assert.Contains(Fact, text, StringComparison.Ordinal);
        text = text.Replace(Row, $"2210201\t住房公积金\t{number}\t20.44", StringComparison.Ordinal).Replace(Fact, $"比 2022 年增加 {stated} 万元", StringComparison.Ordinal)
            .Replace("\n单位：万元\n", $"\n单位：{unit}\n", StringComparison.Ordinal);
        return new Pipeline().Run($"{digit}.txt", Encoding.UTF8.GetBytes(text));
    }

    private object? Ask(string sql) => DatasetQuery.Run(folder.At("out"), sql, 1, TestContext.Current.CancellationToken).Rows.Single()[0];
}
