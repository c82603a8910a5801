using System.Globalization;

namespace Extractor.Proof;

/// <summary>How a written-out identity calls its members.</summary>
internal static class MemberLabel
{
    /// <summary>Terms written out; of more nobody would read them.</summary>
    private const int MostTerms = 8;

    /// <summary>A figure: table, code and item, measure.</summary>
    public static string Figure(int table, string code, string item, string measure) => string.Create(CultureInfo.InvariantCulture, $"T{table} {code}{item}[{measure}]");

    /// <summary>A fact of the narrative.</summary>
    public static string Fact(string fact, string subject) => "«" + fact + (subject.Length > 0 ? " " + subject : "") + "»";

    /// <summary>Left side = sum of the right side.</summary>
    public static string Formula(string left, IReadOnlyList<string> right) => left + " = " + string.Join(" + ", right.Take(MostTerms)) + (right.Count > MostTerms ? " + …" : "");
}
