namespace Extractor.Query;

/// <summary>The SQL of a query is wrong, or asks for what a query may not do; the message is the database's.</summary>
public sealed class QueryFailedException : Exception
{
    internal QueryFailedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
