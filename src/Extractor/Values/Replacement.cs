namespace Extractor.Values;

/// <summary>Puts a finished file into its place; it stands here because whoever writes and whoever reads a dataset does so.</summary>
internal static class Replacement
{
    /// <summary>Moves a file over the one that is there, if any.</summary>
    /// <param name="made">The finished file.</param>
    /// <param name="target">Its place.</param>
    /// <exception cref="IOException">It can't be moved; the sentence names the place, which that of the system does not where another program has the file open.</exception>
    public static void Move(string made, string target)
    {
        try
        {
            File.Move(made, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && !e.Message.Contains(target, StringComparison.Ordinal))
        {
            throw new IOException($"{target}: {e.Message}", e);
        }
    }

    /// <summary>Makes sure that files can be replaced, before the first of them is.</summary>
    /// <param name="targets">Their places.</param>
    /// <exception cref="IOException">Another program has one of them open.</exception>
    /// <exception cref="UnauthorizedAccessException">One of them may not be read.</exception>
    public static void Expect(IEnumerable<string> targets)
    {
        foreach (var target in targets.Where(File.Exists))
        {
            try
            {
                using var held = new FileStream(target, FileMode.Open, FileAccess.Read, FileShare.None);
            }
            catch (IOException e) when (!e.Message.Contains(target, StringComparison.Ordinal))
            {
                throw new IOException($"{target}: {e.Message}", e);
            }
        }
    }
}
