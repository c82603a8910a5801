using Extractor.Ingest.Ocr;
using Xunit;

namespace Extractor.Tests.Ingest.Ocr;

public sealed class FigureMarksTests
{
    [Theory]
    [InlineData("503.724", 0.5f, "503,724")] // three digits follow: thousands
    [InlineData("1.503.724", 0.3f, "1,503,724")]
    [InlineData("503,72", 0.5f, "503.72")] // two do: decimals
    [InlineData("503.724", 0.99f, "503.724")] // the model is sure
    public void An_unsure_mark_is_told_by_the_digits_after_it(string read, float confidence, string expected)
    {
        var letters = read.Select((c, i) => new ReadLetter(c.ToString(), c is '.' or ',' ? confidence : 1, i, c is '.' or ',' ? [(c == '.' ? "," : ".", 1 - confidence)] : [])).ToList();
        var told = new FigureMarks((_, _) => false).Told(new ReadLine(new PixelBox(0, 0, 10, 10), letters));
        Assert.Equal(expected, string.Concat(told.Select(l => l.Text)));
    }

    [Fact]
    public void Of_two_letters_that_look_alike_the_one_that_makes_a_known_word_is_taken()
    {
        List<ReadLetter> letters = [new("收", 1, 0, []), new("人", 0.72f, 1, [("入", 0.28f)]), new("总", 1, 2, [])];
        KnownLetters.Choose(letters);
        Assert.Equal("收入总", string.Concat(letters.Select(l => l.Text)));
        Assert.Equal(0.28f, letters[1].Confidence);
        Assert.Equal(("人", 0.72f), letters[1].Alternatives[0]);
    }

    [Fact]
    public void A_letter_among_digits_is_the_digit_that_the_model_thought_of()
    {
        List<ReadLetter> letters = [new("5", 1, 0, []), new("O", 0.6f, 1, [("0", 0.4f)]), new("3", 1, 2, [])];
        KnownLetters.Figure(letters);
        Assert.Equal("503", string.Concat(letters.Select(l => l.Text)));
    }
}
