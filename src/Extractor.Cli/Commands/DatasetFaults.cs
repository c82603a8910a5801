using Extractor.Cli.Localization;
using Extractor.Query;

namespace Extractor.Cli.Commands;

/// <summary>What is wrong with a dataset, as sentences for the user.</summary>
internal static class DatasetFaults
{
    /// <summary>Reads from a dataset.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="session">Where a fault is logged, and its sentence comes from.</param>
    /// <param name="folder">The dataset, as the user named it.</param>
    /// <param name="read">The reading.</param>
    /// <exception cref="CommandLineException">The folder can't be read from.</exception>
    public static T Told<T>(Session session, string folder, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DatasetUnreadableException e)
        {
            session.Log.Debug(e, "Dataset can't be read");
            throw CommandLineException.Usage(session.Texts[Sentence(e.Fault), folder, e.Detail]);
        }
        catch (Exception e) when (e is IOException and not FileNotFoundException or UnauthorizedAccessException)
        {
            throw CommandLineException.Environment(session.Texts[Message.DatasetUnreadable, folder, e.Message]);
        }
    }

    private static Message Sentence(DatasetFault fault) => fault switch
    {
        DatasetFault.NoDataset => Message.DatasetIncomplete,
        DatasetFault.NoTables => Message.DatasetNoTables,
        DatasetFault.OtherVersion => Message.DatasetOtherVersion,
        _ => Message.DatasetBroken,
    };
}
