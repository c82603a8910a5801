using System.Globalization;
using System.Xml.Linq;

namespace Extractor.Ingest.Word;

/// <summary>
/// Reads the markup of Word by local names: the strict and the transitional form of the format differ in their namespaces alone.
/// </summary>
internal static class WordXml
{
    /// <summary>The value of an attribute, whatever its namespace; null where there is none.</summary>
    public static string? Said(this XElement element, string attribute)
    {
        for (var at = element.FirstAttribute; at is not null; at = at.NextAttribute)
            if (at.Name.LocalName == attribute) return at.Value;
        return null;
    }

    /// <summary>The first child of a name; null where there is none.</summary>
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>The value (<c>w:val</c>) of a child; null where there is none.</summary>
    public static string? Value(this XElement? element, string child) => element.Child(child)?.Said("val");

    /// <summary>The value of a child as a number; null where it is none.</summary>
    public static int? Number(this XElement? element, string child) =>
        int.TryParse(element.Value(child), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>True where a property is switched on: its element is there and does not say otherwise.</summary>
    public static bool IsOn(this XElement? element, string child) => element.Child(child) is { } property && property.Said("val") is not ("0" or "false" or "off");
}
