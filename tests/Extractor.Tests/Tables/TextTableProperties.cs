using CsCheck;
using Xunit;

namespace Extractor.Tests.Tables;

public sealed class TextTableProperties
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'z'], 3, 9];

    private static readonly Gen<string> Label = Gen.Select(Word, Word, Gen.Bool, (first, second, two) => two ? first + " " + second : first);

    private static readonly Gen<string> Figure = Gen.OneOf(Gen.Int[0, 99_999].Select(n => $"{n:N0}"), Gen.Double[0, 100].Select(n => $"{n:0.0}"), Gen.Const("-"));

    private static readonly Gen<(string[][] Rows, double Pitch, bool IsRight)> Table =
        from columns in Gen.Int[2, 6]
        from rows in Gen.Int[3, 25]
        from labels in Label.ArrayUnique[rows]
        from figures in Figure.Array[columns - 1].Array[rows]
        from heads in Word.Array[columns]
        from pitch in Gen.Double[12, 24]
        from isRight in Gen.Bool
        select (figures.Select((f, i) => f.Prepend(labels[i]).ToArray()).Prepend(heads).ToArray(), pitch, isRight);

    /// <summary>Two columns whose whole numbers never fall are a table of contents, so the last figure falls.</summary>
    private static readonly Gen<(string[][] Rows, double Pitch, bool IsRight)> Falling = Table.Where(t => t.Rows[0].Length > 2 || t.Rows[^1][^1].Contains('.', StringComparison.Ordinal));

    [Fact]
    public void Table_with_clear_gaps_is_read_back_whole() => Falling.Sample(table =>
    {
        var sheet = new Sheet();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            for (var column = 0; column < table.Rows[row].Length; column++)
            {
                var (left, baseline) = (column == 0 ? 50 : 110 + (column * 70), 100 + (row * table.Pitch));
                if (column == 0 || !table.IsRight) sheet.Text(left, baseline, table.Rows[row][column]);
                else sheet.Right(left + 50, baseline, table.Rows[row][column]);
            }
        }

        Assert.Equal(string.Join('\n', table.Rows.Select(r => string.Join('|', r))), Assert.Single(sheet.Tables));
    }, iter: 300);
}
