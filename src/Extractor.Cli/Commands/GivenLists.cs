using System.Collections.Immutable;
using Extractor.Batch;
using Extractor.Cli.Display;
using Extractor.Knowledge;
using Extractor.Lists;

namespace Extractor.Cli.Commands;

/// <summary>Reads the lists that <c>convert</c> was given.</summary>
internal static class GivenLists
{
    /// <summary>Reads the lists and tells what is wrong with their rows.</summary>
    /// <param name="settings">Where they lie.</param>
    /// <param name="items">The documents of the run.</param>
    /// <param name="session">Where to tell.</param>
    /// <exception cref="CommandLineException">One can't be used at all.</exception>
    public static UserLists Read(ConvertSettings settings, ImmutableArray<WorkItem> items, Session session)
    {
        try
        {
            var lines = new ListFaultLines(session.Terminal.Error, session.Texts);
            var manifest = settings.Manifest is { } path ? Manifest.Read(path, [.. items.Select(i => (i.Path, i.AlsoAt))], KnowledgeBase.Default) : null;
            if (manifest is not null) lines.Print(settings.Manifest!, manifest.Faults);
            var roster = settings.Roster is { } listed ? Roster.Read(listed, KnowledgeBase.Default) : null;
            if (roster is not null) lines.Print(settings.Roster!, roster.Faults);
            return new UserLists(manifest, roster);
        }
        catch (ListUnreadableException e)
        {
            throw ListFaultLines.Unusable(e, session.Texts);
        }
    }
}
