using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Knowledge;

/// <summary>
/// The one description of the dataset (dataset.json): every file, column, key and list of values. CSV headers,
/// datapackage.json, json/ and the tables of a query are all made from it, so that they can't differ.
/// </summary>
public sealed record DatasetSchema
{
    private static readonly Lazy<DatasetSchema> Loaded = new(Load);

    /// <summary>The schema this version of the tool writes; read once.</summary>
    public static DatasetSchema Current => Loaded.Value;

    /// <summary>Name of the data package.</summary>
    public required string Name { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>What the dataset is, in one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Keywords of the data package.</summary>
    public required ImmutableArray<string> Keywords { get; init; }

    /// <summary>What the data was made from.</summary>
    public required string SourceTitle { get; init; }

    /// <summary>Lists of values, by name.</summary>
    public required ImmutableSortedDictionary<string, Vocabulary> Vocabularies { get; init; }

    /// <summary>The files, a referenced one before those that refer to it where that can be.</summary>
    public required ImmutableArray<DatasetFile> Files { get; init; }

    /// <summary>Files that are made of a complete dataset, and need not be there.</summary>
    public required ImmutableArray<DatasetFile> DerivedFiles { get; init; }

    /// <summary>What the Fiscal Data Package profile wants to know.</summary>
    public required FiscalModel Fiscal { get; init; }

    /// <summary>The file of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public DatasetFile File(string name) =>
        Files.Concat(DerivedFiles).FirstOrDefault(file => file.Name == name) ?? throw new KeyNotFoundException($"dataset.json has no file '{name}'");

    private static DatasetSchema Load()
    {
        using var stream = KnowledgeFile.Open("dataset.json");
        return Parse(stream);
    }

    /// <summary>Reads a text of the shape of dataset.json.</summary>
    /// <exception cref="JsonException">It does not have that shape.</exception>
    internal static DatasetSchema Parse(Stream json) =>
        JsonSerializer.Deserialize(json, DatasetSchemaJson.Default.DatasetSchema) ?? throw new JsonException("dataset.json is empty");
}

/// <summary>How dataset.json is read, made by the compiler: reflection would take a tenth of a second at every start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DatasetSchema))]
internal sealed partial class DatasetSchemaJson : JsonSerializerContext;
