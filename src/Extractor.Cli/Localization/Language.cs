using System.Globalization;

namespace Extractor.Cli.Localization;

/// <summary>Which language to speak, and the arguments without the option that says it.</summary>
/// <param name="Culture">The language.</param>
/// <param name="Arguments">The arguments left to parse: the option counts anywhere, even before the command and beside --help.</param>
/// <param name="Unknown">What was asked for where it is neither Chinese nor English, else null.</param>
internal sealed record Language(CultureInfo Culture, IReadOnlyList<string> Arguments, string? Unknown)
{
    // the script, not only the language: the parser's own help sentences come as zh-Hans; ours are its parent, zh
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Chooses: <c>--lang</c>, else EXTRACTOR_LANG, else the locale as POSIX orders its variables, else the system's.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">Looks a variable up.</param>
    public static Language Choose(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var (asked, rest) = Take(arguments);
        var fallback = FromEnvironment(environment);
        if (asked is null) return new Language(fallback, rest, null);
        return Named(asked) is { } culture ? new Language(culture, rest, null) : new Language(fallback, rest, asked);
    }

    private static (string? Asked, IReadOnlyList<string> Remainder) Take(IReadOnlyList<string> arguments)
    {
        const string option = "--lang";
        string? asked = null;
        var rest = new List<string>(arguments.Count);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--") return (asked, [.. rest, .. arguments.Skip(i)]);
            if (arguments[i] == option) asked = ++i < arguments.Count ? arguments[i] : "";
            else if (arguments[i].StartsWith(option + "=", StringComparison.Ordinal)) asked = arguments[i][(option.Length + 1)..];
            else rest.Add(arguments[i]);
        }

        return (asked, rest);
    }

    private static CultureInfo FromEnvironment(Func<string, string?> environment)
    {
        if (Named(environment("EXTRACTOR_LANG") ?? "") is { } named) return named;
        foreach (var variable in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
            if (environment(variable) is { Length: > 0 } locale)
                return IsChinese(locale) ? Chinese : English;
        return IsChinese(CultureInfo.CurrentUICulture.Name) ? Chinese : English;
    }

    private static CultureInfo? Named(string name) => name.ToLowerInvariant() switch
    {
        "zh" or "zh-cn" or "zh_cn" or "zh-hans" => Chinese,
        "en" or "en-us" or "en_us" or "en-gb" => English,
        _ => null,
    };

    private static bool IsChinese(string locale) => locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
}
