using Extractor.Cli.Localization;
using Extractor.Generator;
using Extractor.Generator.Truth;
using Serilog.Events;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary><c>extractor generate</c>: disclosures of invented offices with their truth, to test readers with.</summary>
/// <param name="session">What it works with.</param>
internal sealed class GenerateCommand(Session session) : Command<GenerateSettings>
{
    private Texts Texts => session.Texts;

    /// <inheritdoc/>
    public override int Execute(CommandContext context, GenerateSettings settings, CancellationToken cancellationToken)
    {
        RunSettings.RejectUnknown(context, Texts);
        var output = settings.Output ?? throw CommandLineException.Usage(Texts[Message.NoGenerateOutput]);
        var (count, seed, dresses, forms) = (settings.ParseCount(Texts), settings.ParseSeed(Texts), settings.ParseDresses(Texts), settings.ParseForms(Texts));
        session.OpenLog(settings.ParseLog(LogEventLevel.Warning, Texts));
        try
        {
            for (var index = 0; index < count; index++)
            {
                foreach (var form in forms)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var folder = Path.Combine(output, Enum.GetName(form)!.ToLowerInvariant());
                    Directory.CreateDirectory(folder);
                    Write(folder, DisclosureGenerator.Generate(seed + index, dresses[index % dresses.Length], form));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Log.Debug(e, "Writing to {Folder} failed", output);
            throw CommandLineException.Environment(Texts[Message.GenerateNotWritable, output, e.Message]);
        }

        session.Terminal.Out.Write(new Text(Texts[Message.Generated, count, forms.Length, output] + "\n"));
        return ExitCode.Success;
    }

    private static void Write(string folder, GeneratedDocument document)
    {
        File.WriteAllBytes(Path.Combine(folder, document.Truth.Document), document.Content.AsSpan());
        foreach (var (name, content) in TruthFiles.Of(document.Truth))
            File.WriteAllText(Path.Combine(folder, name), content);
    }
}
