namespace Extractor.Lists;

/// <summary>What a user knows beside the documents.</summary>
/// <param name="Manifest">What is known of them, or null.</param>
/// <param name="Roster">Who should publish, or null.</param>
public sealed record UserLists(Manifest? Manifest, Roster? Roster)
{
    /// <summary>Nothing.</summary>
    public static UserLists None { get; } = new(null, null);

    /// <summary>True where a row of one of them is faulty.</summary>
    public bool HaveFaults => Manifest is { Faults.IsEmpty: false } || Roster is { Faults.IsEmpty: false };
}
