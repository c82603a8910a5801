using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Extractor.Report.Charts;
using Extractor.Report.Data;

namespace Extractor.Report.Page;

/// <summary>
/// Makes the page: one file without any address in it that a browser would fetch. All that comes from documents is data in JSON, which the
/// script shows as text only; a policy in the page lets no other script or style run, and no connection be made.
/// </summary>
internal static partial class ReportPage
{
    // Escapes <, > and &, so that no text can end the element it stands in; Chinese stays readable.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>How the data is written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = Encoder };

    /// <summary>Makes it.</summary>
    /// <param name="data">What it shows.</param>
    /// <param name="language">The language it opens in: <c>zh</c> or <c>en</c>.</param>
    public static string Of(ReportData data, string language)
    {
        var words = new PageWords();
        var charts = new ReportCharts(data, words);
        var (style, script) = (PageFile.Text("report.css"), PageFile.Text("report.js"));
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["language"] = language,
            ["policy"] = $"default-src 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'; base-uri 'none'; form-action 'none'",
            ["title"] = HtmlEncoder.Create(UnicodeRanges.All).Encode(words[language, "title"]),
            ["noscript"] = string.Join(" / ", PageWords.Languages.Select(l => words[l, "noscript"])),
            ["style"] = style,
            ["script"] = script,
            ["words"] = words.ForScript().ToJsonString(Json),
            ["data"] = JsonSerializer.Serialize(data, Json),
            ["chart_by_type"] = charts.ByType(),
            ["chart_by_year"] = charts.ByYear(),
            ["chart_by_office"] = charts.ByOffice(),
            ["chart_problems"] = charts.Problems(),
        };

        // in one pass: what is put in is never looked at again
        return Gap().Replace(PageFile.Text("report.html"), gap => parts[gap.Groups["name"].Value]);
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex(@"\{\{(?<name>[a-z_]+)\}\}")]
    private static partial Regex Gap();
}
