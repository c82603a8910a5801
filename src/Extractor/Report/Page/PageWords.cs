using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Extractor.Knowledge;

namespace Extractor.Report.Page;

/// <summary>What the page calls things, in both languages: texts.json of this folder, and the lists of values of dataset.json.</summary>
internal sealed class PageWords
{
    /// <summary>The languages a page speaks.</summary>
    public static readonly ImmutableArray<string> Languages = ["zh", "en"];

    private readonly JsonObject texts = JsonNode.Parse(PageFile.Text("texts.json"))!.AsObject();
    private readonly ImmutableSortedDictionary<string, Vocabulary> lists = DatasetSchema.Current.Vocabularies;

    /// <summary>A sentence.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="key">Its key in texts.json.</param>
    public string this[string language, string key] => (string)texts[key]![language]!;

    /// <summary>What a value is called; itself where the lists do not have it.</summary>
    /// <param name="list">Name of the list of values.</param>
    /// <param name="value">The value.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public string Value(string list, string value, string language) =>
        lists[list].Values.FirstOrDefault(v => v.Value == value) is { } known ? language == "zh" ? known.Zh : known.En : value;

    /// <summary>All of it, as the page's script reads it.</summary>
    public JsonObject ForScript() => new()
    {
        ["texts"] = texts.DeepClone(),
        ["values"] = new JsonObject(lists.Select(list => KeyValuePair.Create(
            list.Key,
            (JsonNode?)new JsonObject(list.Value.Values.Select(v => KeyValuePair.Create(v.Value, (JsonNode?)new JsonObject { ["zh"] = v.Zh, ["en"] = v.En })))))),
    };
}
