using Extractor.Cli.Display;
using Extractor.Cli.Localization;
using Extractor.Query.Figures;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor show DIR FIGURE_ID</c>: a figure, what proves it, where it stands and how to cite it.</summary>
/// <param name="session">What it works with.</param>
internal sealed class ShowCommand(Session session) : AsyncCommand<ShowSettings>
{
    private Texts Texts => session.Texts;

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, ShowSettings settings, CancellationToken cancellationToken)
    {
        RunSettings.RejectUnknown(context, Texts);
        var image = settings.ParseImage(Texts);
        session.OpenLog(settings.ParseLog(LogEventLevel.Warning, Texts));
        var folder = settings.Folder ?? throw CommandLineException.Usage(Texts[Message.NoShowFolder]);
        if (!Directory.Exists(folder)) throw CommandLineException.Usage(Texts[Message.DatasetMissing, folder]);
        if (string.IsNullOrWhiteSpace(settings.FigureId)) throw CommandLineException.Usage(Texts[Message.NoFigure]);

        var figure = DatasetFaults.Told(session, folder, () => session.Parts.Figure(folder, settings.FigureId))
            ?? throw CommandLineException.Usage(Texts[Message.FigureUnknown, settings.FigureId, folder]);
        new FigurePrinter(session.Terminal.Out, Texts).Print(figure);
        if (image is not null) await SaveAsync(figure, image, cancellationToken).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private async Task SaveAsync(FigureCard figure, string image, CancellationToken cancellation)
    {
        try
        {
            var picture = await session.Parts.Picture(figure, cancellation).ConfigureAwait(false);
            await File.WriteAllBytesAsync(image, picture, cancellation).ConfigureAwait(false);
        }
        catch (PictureFailedException e)
        {
            session.Log.Debug(e, "No picture");
            throw new CommandLineException(Code(e.Fault), Texts[Sentence(e.Fault), e.Detail]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandLineException.Environment(Texts[Message.ImageNotWritable, image, e.Message]);
        }
    }

    private static int Code(PictureFault fault) => fault is PictureFault.ToolMissing or PictureFault.ToolFailed ? ExitCode.Environment : ExitCode.Usage;

    private static Message Sentence(PictureFault fault) => fault switch
    {
        PictureFault.NoPage => Message.FigureWithoutPage,
        PictureFault.SourceMissing => Message.SourceMissing,
        PictureFault.SourceChanged => Message.SourceChanged,
        PictureFault.ToolMissing => Message.PopplerMissing,
        _ => Message.PageNotDrawn,
    };
}
