using Extractor.Ingest.Ocr;
using Xunit;

namespace Extractor.Tests.Ingest.Ocr;

public sealed class CtcDecoderTests
{
    private static readonly string[] Keys = ["", "1", "7", ","];

    [Fact]
    public void A_run_is_one_letter_and_a_blank_parts_two_of_a_kind()
    {
        float[] likely = [0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1];
        Assert.Equal("11,", string.Concat(CtcDecoder.Decode(likely, 5, Keys).Select(l => l.Text)));
    }

    [Fact]
    public void A_letter_keeps_its_confidence_its_place_and_what_else_it_may_be()
    {
        float[] likely = [0.9f, 0.1f, 0, 0, 0.1f, 0.6f, 0.3f, 0, 1, 0, 0, 0];
        var letter = Assert.Single(CtcDecoder.Decode(likely, 3, Keys));
        Assert.Equal(("1", 0.6f, 1.5), (letter.Text, letter.Confidence, letter.Middle));
        Assert.Equal([("7", 0.3f)], letter.Alternatives);
    }
}
