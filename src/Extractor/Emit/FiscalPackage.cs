using System.Text.Json.Nodes;
using Extractor.Knowledge;

namespace Extractor.Emit;

/// <summary>The member <c>model</c> of the Fiscal Data Package profile: which column is money, and which say what it is.</summary>
internal static class FiscalPackage
{
    /// <summary>Makes the model.</summary>
    public static JsonObject Model(FiscalModel fiscal) => new()
    {
        ["measures"] = new JsonObject
        {
            [fiscal.Measure] = new JsonObject
            {
                ["source"] = fiscal.Measure,
                ["resource"] = fiscal.File,
                ["currency"] = fiscal.Currency,
                ["factor"] = 1,
            },
        },
        ["dimensions"] = new JsonObject(fiscal.Dimensions.Select(dimension =>
            KeyValuePair.Create(dimension.Key, (JsonNode?)Dimension(fiscal.File, dimension.Value)))),
    };

    private static JsonObject Dimension(string file, FiscalDimension dimension) => new()
    {
        ["dimensionType"] = dimension.Type,
        ["primaryKey"] = PackageDescriptor.Strings(dimension.PrimaryKey),
        ["attributes"] = new JsonObject(dimension.Attributes.Select(attribute =>
            KeyValuePair.Create(attribute.Source, (JsonNode?)Attribute(file, attribute)))),
    };

    private static JsonObject Attribute(string file, FiscalField attribute)
    {
        var node = new JsonObject { ["source"] = attribute.Source, ["resource"] = file };
        if (attribute.LabelFor is { } labelled) node["labelfor"] = labelled;
        return node;
    }
}
