using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>What a chapter is about (sections.yaml): the values of <c>role</c> in sections.csv.</summary>
internal static class SectionRoles
{
    /// <summary>The role of a chapter whose heading, and all above it, say nothing.</summary>
    public const string Other = "other";

    /// <summary>The role of chapters that explain words.</summary>
    public const string Glossary = "glossary";

    /// <summary>The role of chapters that say what the office does.</summary>
    public const string Duties = "duties";

    /// <summary>The role of a table of contents.</summary>
    public const string Contents = "contents";

    /// <summary>The role of chapters that hold tables.</summary>
    public const string Tables = "tables";

    private static readonly ImmutableArray<Role> Roles =
        [.. YamlKnowledge.Read<List<Entry>>("sections.yaml").Select(entry => new Role(entry.Role, KnowledgeExpression.Of(entry.Heading), entry.Sticky))];

    /// <summary>The role a heading tells by its own words, or empty where it tells none.</summary>
    public static string RoleOf(string heading) =>
        Roles.FirstOrDefault(role => role.Heading.IsMatch(heading))?.Name ?? "";

    /// <summary>True where the headings below a chapter of this role are terms or list items, so that they keep its role.</summary>
    public static bool IsSticky(string role) => Roles.Any(entry => entry.Sticky && entry.Name == role);

    internal sealed class Entry
    {
        public string Role { get; set; } = "";

        public string Heading { get; set; } = "";

        public bool Sticky { get; set; }
    }

    private sealed record Role(string Name, Regex Heading, bool Sticky);
}
