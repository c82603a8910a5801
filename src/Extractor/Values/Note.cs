using System.Collections.Immutable;

namespace Extractor.Values;

/// <summary>How much a problem matters to who reads the data.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is lost or doubtful.</summary>
    Info,

    /// <summary>Something is doubtful, left out or contradicted.</summary>
    Warning,

    /// <summary>The document, or a part of it, could not be read.</summary>
    Error,
}

/// <summary>
/// Something the reader of the data must know. The sentence is not here: it is made from
/// <paramref name="Code"/> and <paramref name="Arguments"/> by the message catalogue in Knowledge (problems.yaml),
/// in each language, so that codes are the same in all of them.
/// </summary>
/// <param name="Code">Key of the message catalogue, for example <c>stray_value</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">Where, or null for the whole document.</param>
/// <param name="Arguments">What fills the places {0}, {1} … of the message.</param>
public sealed record Problem(string Code, Severity Severity, Place? Place, ImmutableArray<string> Arguments)
{
    /// <summary>Makes a problem from its parts.</summary>
    public static Problem Of(string code, Severity severity, Place? place, params ReadOnlySpan<string> arguments) =>
        new(code, severity, place, [.. arguments]);
}

/// <summary>One change made to what the source prints, with the evidence it was made by. Never made without evidence.</summary>
/// <param name="Kind">Kind of repair, for example <c>joined</c>, <c>shifted_row</c>, <c>label_moved</c>.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there now.</param>
/// <param name="Evidence">Why this reading and no other, in one sentence.</param>
/// <param name="Place">Where.</param>
/// <param name="TableNo">The table it belongs to (1-based), or null in the narrative.</param>
public sealed record Repair(string Kind, string Before, string After, string Evidence, Place Place, int? TableNo);
