using System.Collections.Immutable;

namespace Extractor.Batch;

/// <summary>What a run has to do, in the order the dataset will have.</summary>
/// <param name="Items">The documents: in the order of the paths given, within a folder by ordinal order of names, folders in their place.</param>
/// <param name="PassedOver">Files in folders that are no documents: kind → how many. Beside kinds of content:
/// <c>readme</c>, <c>hidden</c> (name begins with a dot), <c>link</c> (leads out of the tree, or to a folder),
/// <c>dataset</c> (a folder this tool wrote, counted once), <c>empty</c>.</param>
/// <param name="MissingPaths">Paths given that do not exist, in the order given.</param>
public sealed record WorkList(
    ImmutableArray<WorkItem> Items,
    ImmutableSortedDictionary<string, int> PassedOver,
    ImmutableArray<string> MissingPaths);
