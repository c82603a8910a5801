using System.Collections.Immutable;
using System.Reflection;

namespace Extractor.Query;

/// <summary>A commented .sql file that travels inside the assembly: a view, a ready question or a sheet of the workbook.</summary>
/// <param name="Name">Name without folder and extension.</param>
/// <param name="TitleZh">Title in Chinese, from its first comment.</param>
/// <param name="TitleEn">Title in English, from its second comment.</param>
/// <param name="Sql">The whole text.</param>
public sealed record SqlText(string Name, string TitleZh, string TitleEn, string Sql)
{
    private const string Chinese = "-- zh: ";
    private const string English = "-- en: ";
    private static readonly Lazy<ImmutableArray<SqlText>> ReadViews = new(() => Read("Views"));
    private static readonly Lazy<ImmutableArray<SqlText>> ReadQuestions = new(() => Read("Questions"));
    private static readonly Lazy<ImmutableArray<SqlText>> ReadSheets = new(() => Read("Sheets"));

    /// <summary>The views every dataset has, one that others stand on before them.</summary>
    public static ImmutableArray<SqlText> Views => ReadViews.Value;

    /// <summary>The ready questions, by name.</summary>
    public static ImmutableArray<SqlText> Questions => ReadQuestions.Value;

    /// <summary>The sheets of the workbook, in order; the Chinese title is a sheet's name.</summary>
    internal static ImmutableArray<SqlText> Sheets => ReadSheets.Value;

    /// <summary>The ready question of that name, or null.</summary>
    /// <param name="name">Its name; case does not matter.</param>
    public static SqlText? Question(string name) =>
        Questions.FirstOrDefault(question => question.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<SqlText> Read(string folder)
    {
        var prefix = $"Query/{folder}/";
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Parse(name[prefix.Length..^".sql".Length], assembly.GetManifestResourceStream(name)!)),
        ];
    }

    // Views and sheets are numbered in their file names, since one may stand on another, or after it.
    private static SqlText Parse(string name, Stream stream)
    {
        using var reader = new StreamReader(stream);
        var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        var lines = sql.Split('\n');
        if (lines is not [var zh, var en, ..] || !zh.StartsWith(Chinese, StringComparison.Ordinal) || !en.StartsWith(English, StringComparison.Ordinal))
            throw new InvalidDataException($"{name}.sql does not begin with its titles");
        return new SqlText(name.TrimStart("0123456789-".ToCharArray()), zh[Chinese.Length..], en[English.Length..], sql);
    }
}
