using System.Collections.Immutable;
using System.Globalization;
using Extractor.Values;

namespace Extractor.Batch;

/// <summary>The lines of a <see cref="SurveyIndex"/>: one a file, and behind that of an archive one for each file in it.</summary>
internal static class SurveyLine
{
    /// <summary>Parts the fields of a line.</summary>
    public const char Separator = '\t';

    private const char ArgumentSeparator = '\u001F';
    private const int Fields = 6;
    private const int PackedFields = 8;
    private const int HashLetters = 64;
    private const string Archive = "archive";
    private const string Readable = "readable";
    private const string Other = "other";

    /// <summary>The lines of a file.</summary>
    /// <param name="name">Its path.</param>
    /// <param name="print">What it is.</param>
    /// <param name="changed">When it was changed, UTC.</param>
    /// <param name="packed">What it holds; default for no archive.</param>
    public static IEnumerable<string> Of(string name, Fingerprint print, DateTime changed, ImmutableArray<PackedDocument> packed)
    {
        var own = Join([.. Fields4(print), changed.Ticks.ToString(CultureInfo.InvariantCulture), name]);
        if (packed.IsDefault) return [own];
        List<string> lines = [own, .. packed.Select(Of), ""];
        // a name that a line can't hold: the archive is listed again
        return lines.TrueForAll(l => l.AsSpan().Count(Separator) == PackedFields - 1 || l == own || l.Length == 0) && !lines.Exists(l => l.AsSpan().ContainsAny('\n', '\r')) ? lines : [own];
    }

    /// <summary>Reads lines; those that are damaged are passed over.</summary>
    public static IEnumerable<(string Name, Fingerprint Print, DateTime Changed, ImmutableArray<PackedDocument> Packed)> Parse(IEnumerable<string> lines)
    {
        (string Name, Fingerprint Print, DateTime Changed, ImmutableArray<PackedDocument> Packed)? last = null;
        var packed = ImmutableArray.CreateBuilder<PackedDocument>();
        foreach (var line in lines)
        {
            var fields = line.Split(Separator);
            if (fields.Length == PackedFields)
            {
                if (Packed(fields) is { } document) packed.Add(document);
                continue;
            }

            // only a list that has its end is whole
            if (last is { } archive && line.Length == 0) last = archive with { Packed = packed.ToImmutable() };
            if (line.Length == 0) continue;
            if (last is { } done) yield return done;
            packed.Clear();
            last = fields.Length == Fields && Print(fields) is { } print && long.TryParse(fields[4], CultureInfo.InvariantCulture, out var ticks) && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
                ? (fields[5], print, new DateTime(ticks, DateTimeKind.Utc), default)
                : null;
        }

        if (last is { } final) yield return final;
    }

    private static string Of(PackedDocument document) => Join(
        [
            "", document.Address, document.Path,
            .. document.Fingerprint is { } print ? Fields4(print) : ["", "", document.Problem!.Code, string.Join(ArgumentSeparator, document.Problem.Arguments)],
            document.Problem is null ? "" : document.Problem.Severity.ToString(),
        ]);

    private static PackedDocument? Packed(string[] fields)
    {
        var (address, path, severity) = (fields[1], fields[2], fields[7]);
        if (severity.Length == 0) return Print(fields.AsSpan(3)) is { } print ? new PackedDocument(path, address, print, null) : null;
        return Enum.TryParse<Severity>(severity, out var said) ? new PackedDocument(path, address, null, Problem.Of(fields[5], said, null, fields[6].Split(ArgumentSeparator, StringSplitOptions.RemoveEmptyEntries))) : null;
    }

    private static string[] Fields4(Fingerprint print) =>
        [print.Sha256, print.Length.ToString(CultureInfo.InvariantCulture), print.Kind.Name, print.Kind.IsArchive ? Archive : print.Kind.IsReadable ? Readable : Other];

    private static Fingerprint? Print(ReadOnlySpan<string> fields) =>
        fields[0].Length == HashLetters && long.TryParse(fields[1], CultureInfo.InvariantCulture, out var length)
            ? new Fingerprint(fields[0], length, new ContentKind(fields[2], fields[3] == Readable, fields[3] == Archive))
            : null;

    private static string Join(params ReadOnlySpan<string> fields) => string.Join(Separator, fields!);
}
