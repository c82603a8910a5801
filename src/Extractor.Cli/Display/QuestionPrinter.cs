using Extractor.Query;

namespace Extractor.Cli.Display;

/// <summary>Prints the ready questions.</summary>
internal static class QuestionPrinter
{
    /// <summary>A line each: the name and the title.</summary>
    /// <param name="chinese">True for the Chinese titles.</param>
    public static string Titles(bool chinese)
    {
        var width = SqlText.Questions.Max(question => question.Name.Length);
        return string.Concat(SqlText.Questions.Select(question => $"{question.Name.PadRight(width)}  {(chinese ? question.TitleZh : question.TitleEn)}\n"));
    }
}
