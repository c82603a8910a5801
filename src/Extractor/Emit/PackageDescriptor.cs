using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Knowledge;

namespace Extractor.Emit;

/// <summary>
/// Writes datapackage.json: Data Package 2.0, and at once the profiles before it (Tabular and Fiscal Data Package),
/// which call some things by other names. It holds no time: the same data has the same descriptor.
/// </summary>
internal static class PackageDescriptor
{
    private const string Profiles = "https://datapackage.org/profiles/2.0/";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the descriptor.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="schema">What the files are.</param>
    /// <param name="files">The CSV files written; empty for a dataset of json alone.</param>
    /// <param name="documents">Ids of the documents, which are the resources of a dataset of json alone.</param>
    public static void Write(
        Stream stream, DatasetSchema schema, ImmutableArray<WrittenFile> files, IReadOnlyCollection<string> documents)
    {
        var tabular = !files.IsEmpty;
        var package = new JsonObject
        {
            ["$schema"] = Profiles + "datapackage.json",
            ["profile"] = tabular ? "tabular-data-package" : "data-package",
            ["name"] = schema.Name,
            ["title"] = Both(schema.TitleZh, schema.TitleEn),
            ["title_zh"] = schema.TitleZh,
            ["title_en"] = schema.TitleEn,
            ["description"] = schema.Description,
            ["keywords"] = Strings(schema.Keywords),
            ["sources"] = new JsonArray(new JsonObject { ["title"] = schema.SourceTitle }),
        };
        if (tabular)
        {
            package["countryCode"] = schema.Fiscal.CountryCode;
            package["granularity"] = schema.Fiscal.Granularity;
            package["model"] = FiscalPackage.Model(schema.Fiscal);
        }

        package["resources"] = new JsonArray([.. tabular ? files.Select(file => Table(schema, file)) : documents.Select(Document)]);
        JsonSerializer.Serialize(stream, package, Indented);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>A title in both languages, for readers that know only one title.</summary>
    internal static string Both(string zh, string en) => $"{zh} / {en}";

    /// <summary>An array of strings.</summary>
    internal static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    private static JsonObject Table(DatasetSchema schema, WrittenFile written) => new()
    {
        ["$schema"] = Profiles + "dataresource.json",
        ["profile"] = "tabular-data-resource",
        ["type"] = "table",
        ["name"] = written.File.Name,
        ["path"] = written.File.Path,
        ["title"] = Both(written.File.TitleZh, written.File.TitleEn),
        ["title_zh"] = written.File.TitleZh,
        ["title_en"] = written.File.TitleEn,
        ["description"] = written.File.Description,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["bytes"] = written.Bytes,
        ["hash"] = "sha256:" + written.Sha256,
        ["dialect"] = new JsonObject
        {
            ["$schema"] = Profiles + "tabledialect.json",
            ["delimiter"] = ",",
            ["lineTerminator"] = "\n",
            ["quoteChar"] = "\"",
            ["doubleQuote"] = true,
            ["skipInitialSpace"] = false,
            ["header"] = true,
        },
        ["schema"] = TableSchema.Of(schema, written.File, Profiles + "tableschema.json"),
    };

    private static JsonObject Document(string id) => new()
    {
        ["$schema"] = Profiles + "dataresource.json",
        ["profile"] = "data-resource",
        ["name"] = id,
        ["path"] = $"{Publication.JsonFolder}/{id}.json",
        ["format"] = "json",
        ["mediatype"] = "application/json",
        ["encoding"] = "utf-8",
    };
}
