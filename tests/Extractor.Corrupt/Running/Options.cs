using System.Globalization;

namespace Extractor.Corrupt.Running;

/// <summary>What ./corrupt was asked for.</summary>
/// <param name="Kinds">Names of harms, or the beginnings of names; none for all.</param>
/// <param name="Draws">How many of each.</param>
/// <param name="Seed">Decides every draw.</param>
/// <param name="Show">The outcome to show examples of beside the silent ones, or empty.</param>
internal sealed record Options(IReadOnlyList<string> Kinds, int Draws, int Seed, string Show)
{
    /// <summary>A folder for the harmed documents of which examples are shown, or empty.</summary>
    public string Keep { get; init; } = "";

    /// <summary><c>text</c> (with tabs) or <c>drawn</c> (pages).</summary>
    public string Form { get; init; } = "text";

    private const int FewDraws = 200;

    /// <summary>Reads arguments.</summary>
    /// <param name="arguments">As given.</param>
    /// <exception cref="ArgumentException">One is unknown.</exception>
    public static Options Of(string[] arguments)
    {
        var options = new Options([], FewDraws, 1, "");
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : throw new ArgumentException("a value is missing after " + arguments[i]);
            options = arguments[i] switch
            {
                "--kind" => options with { Kinds = [.. options.Kinds, value] },
                "--draws" => options with { Draws = Whole(value) },
                "--seed" => options with { Seed = Whole(value) },
                "--form" when value is "text" or "drawn" => options with { Form = value },
                "--keep" => options with { Keep = value },
                "--show" => options with { Show = value },
                _ => throw new ArgumentException("unknown: " + arguments[i]),
            };
        }

        return options;
    }

    private static int Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new ArgumentException("no whole number: " + text);
}
