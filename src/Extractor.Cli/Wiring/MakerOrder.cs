using Extractor.Batch;
using Extractor.Store;
using Serilog;
using Serilog.Events;

namespace Extractor.Cli.Wiring;

/// <summary>How documents are to be converted on their own.</summary>
/// <param name="Reading">How they are read.</param>
/// <param name="Pages">The pages of each, as typed, or null.</param>
/// <param name="Store">Takes their pieces.</param>
/// <param name="Limits">What one may take.</param>
/// <param name="Level">Least level of what is logged.</param>
/// <param name="IsFirstRun">True where there surely is something to convert.</param>
/// <param name="Log">Takes what is logged.</param>
internal sealed record MakerOrder(ReadingOrder Reading, string? Pages, PieceStore Store, DocumentLimits Limits, LogEventLevel Level, bool IsFirstRun, ILogger Log);
