using System.Globalization;
using System.Text;
using Extractor.Emit;
using Extractor.Fuzz.Mutations;
using Extractor.Generator;
using Extractor.Query;

namespace Extractor.Fuzz.Readers;

/// <summary>Dataset folders whose files were changed by someone else; an input is the name of a file, a line feed, and what it holds.</summary>
public sealed class QueryTarget : Target
{
    private readonly Lazy<SortedDictionary<string, byte[]>> dataset = new(Written);

    /// <inheritdoc/>
    public override string Name => "query";

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds() => dataset.Value.Select(file => (byte[])[.. Encoding.UTF8.GetBytes(file.Key + "\n"), .. file.Value]);

    /// <inheritdoc/>
    public override byte[] Mutate(byte[] input, byte[] other, Random chance)
    {
        var head = input.AsSpan().IndexOf((byte)'\n') + 1;
        var rest = input[head..];
        return [.. input.AsSpan(0, head), .. chance.Next(2) == 0 ? ByteMutator.Mutate(rest, other, chance) : TextMutator.Mutate(rest, other, chance, anyEncoding: true)];
    }

    /// <inheritdoc/>
    public override string? Broken(byte[] input)
    {
        _ = Printed(input).Count();
        return null;
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Printed(byte[] input)
    {
        var folder = Directory.CreateTempSubdirectory("extractor-fuzz-");
        try
        {
            var head = input.AsSpan().IndexOf((byte)'\n') + 1;
            var name = Encoding.Latin1.GetString(input, 0, Math.Max(0, head - 1));
            foreach (var (path, bytes) in dataset.Value)
            {
                var file = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, path == name ? input[head..] : bytes);
            }

            var answer = DatasetQuery.Run(folder.FullName, "SELECT count(*), sum(amount_yuan), max(item) FROM amounts", 10);
            return [.. answer.Rows.Select(row => string.Join('|', row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))))];
        }
        catch (Exception e) when (e is DatasetUnreadableException or QueryFailedException)
        {
            // a folder that can't be read is told so
            return [e.GetType().Name];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SortedDictionary<string, byte[]> Written()
    {
        var folder = Directory.CreateTempSubdirectory("extractor-fuzz-");
        var place = Path.Combine(folder.FullName, "out");
        using (var writer = new DatasetWriter(place, DatasetFormats.Csv))
        {
            writer.Add(new Pipeline().Run("a.txt", Encoding.UTF8.GetBytes(DisclosureGenerator.Generate(1).Text)));
            writer.Complete();
        }

        var files = Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(place, file), File.ReadAllBytes);
        folder.Delete(recursive: true);
        return new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
    }
}
