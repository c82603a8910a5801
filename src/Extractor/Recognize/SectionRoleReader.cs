using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Recognize;

/// <summary>Tells what every section is about.</summary>
internal static class SectionRoleReader
{
    /// <summary>The role of every section, in order: its own, else that of the section above, else <c>other</c>.</summary>
    /// <param name="sections">All sections of a document; parents stand before their children.</param>
    public static ImmutableArray<string> Read(ImmutableArray<Section> sections)
    {
        var roles = ImmutableArray.CreateBuilder<string>(sections.Length);
        foreach (var section in sections)
        {
            var above = section.Parent is { } parent ? roles[parent - 1] : SectionRoles.Other;
            var own = SectionRoles.RoleOf(section.Heading);
            roles.Add(own.Length == 0 || SectionRoles.IsSticky(above) ? above : own);
        }

        return roles.MoveToImmutable();
    }
}
