using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Serilog.Events;

namespace Extractor.Batch.Workers;

/// <summary>What a worker is asked to convert: one line of JSON on its standard input.</summary>
internal sealed record WorkerRequest(string Path, string FullPath, ImmutableArray<string> AlsoAt, string Sha256, long Length, string Kind, string Key, string? Address)
{
    /// <summary>The document asked for.</summary>
    public WorkItem Item => new(Path, FullPath, new Fingerprint(Sha256, Length, new ContentKind(Kind, IsReadable: true)), AlsoAt, null) { Address = Address };
}

/// <summary>What a worker answers: one line of JSON on its standard output.</summary>
internal sealed record WorkerAnswer
{
    /// <summary>Number of pages.</summary>
    public int? Pages { get; init; }

    /// <summary>True where nothing could be read.</summary>
    public bool IsFailed { get; init; }

    /// <summary>The name the piece got, where it is not the one asked for.</summary>
    public string? Key { get; init; }

    /// <summary>The piece where it is not in the store.</summary>
    public byte[]? Unstored { get; init; }

    /// <summary>Why the store, or what is written beside the result, can't be written; null where it could.</summary>
    public string? OutputFailure { get; init; }

    /// <summary>True where the document took all the memory it may; the worker ends itself.</summary>
    public bool IsOutOfMemory { get; init; }

    /// <summary>What was logged on the way.</summary>
    public ImmutableArray<WorkerLogLine> Log { get; init; } = [];
}

/// <summary>A line of a worker's log.</summary>
internal sealed record WorkerLogLine(LogEventLevel Level, string Text);

/// <summary>The messages as lines of JSON; made at build time, because workers start often.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerAnswer))]
internal sealed partial class WorkerJson : JsonSerializerContext
{
    /// <summary>What a worker says once it can take requests.</summary>
    public const string Ready = "ready";

    /// <summary>A request on one line.</summary>
    public static string Line(WorkerRequest request) => JsonSerializer.Serialize(request, Default.WorkerRequest);

    /// <summary>An answer on one line.</summary>
    public static string Line(WorkerAnswer answer) => JsonSerializer.Serialize(answer, Default.WorkerAnswer);

    /// <summary>Reads a request.</summary>
    public static WorkerRequest Request(string line) => JsonSerializer.Deserialize(line, Default.WorkerRequest) ?? throw new InvalidDataException("A request is empty");

    /// <summary>Reads an answer; null where the line is none.</summary>
    public static WorkerAnswer? TryAnswer(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Default.WorkerAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
