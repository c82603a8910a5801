using Extractor.Batch;
using Extractor.Cli;
using Extractor.Cli.Display;
using Extractor.Cli.Localization;
using Xunit;

namespace Extractor.Tests.Cli;

public sealed class ProgressTests
{
    [Fact]
    public async Task Lines_come_now_and_then_and_at_the_end()
    {
        using var writer = new StringWriter();
        var clock = new Clock();
        var texts = new Texts(System.Globalization.CultureInfo.GetCultureInfo("en"));
        await new LineProgress(Terminal.Over(writer, true), texts, clock).ShowAsync(3000, done =>
        {
            for (var i = 0; i < 3000; i++)
            {
                clock.Now += 4;
                done(new PieceMade(10, IsFailed: i == 2000));
            }

            return Task.CompletedTask;
        });
        Assert.Equal(
            """
            1,250 of 3,000 documents done, 250.0 documents/s, 2500 pages/s, 0:00:07 left, 0 failed
            2,500 of 3,000 documents done, 250.0 documents/s, 2500 pages/s, 0:00:02 left, 1 failed
            3,000 of 3,000 documents done, 250.0 documents/s, 2500 pages/s, 0:00:00 left, 1 failed

            """,
            writer.ToString());
    }

    [Fact]
    public async Task Bar_passes_the_exceptions_of_the_work()
    {
        using var writer = new StringWriter();
        var texts = new Texts(System.Globalization.CultureInfo.GetCultureInfo("zh-Hans"));
        await Assert.ThrowsAsync<IOException>(() =>
            new BarProgress(Terminal.Over(writer, true), texts, TimeProvider.System).ShowAsync(2, done =>
            {
                done(new PieceMade(null, IsFailed: true));
                throw new IOException();
            }));
    }

    private sealed class Clock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Now;
    }
}
