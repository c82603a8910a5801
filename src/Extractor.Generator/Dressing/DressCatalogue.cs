using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using YamlDotNet.Serialization;

namespace Extractor.Generator.Dressing;

/// <summary>The dresses of Dresses/, which travel inside the assembly.</summary>
public static class DressCatalogue
{
    private const string Folder = "Dresses/";

    /// <summary>All dresses by name.</summary>
    public static ImmutableArray<DressFile> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ];

    /// <summary>The dress of a name, or null.</summary>
    public static DressFile? Find(string name) => All.FirstOrDefault(dress => dress.Name == name);

    private static DressFile Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!, Encoding.UTF8);
        var name = Path.GetFileNameWithoutExtension(resource[Folder.Length..]);
        return Parse(name, reader.ReadToEnd());
    }

    /// <summary>Reads a dress from its file's text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="yaml">The text.</param>
    /// <exception cref="InvalidDataException">What every dress must say is missing.</exception>
    public static DressFile Parse(string name, string yaml)
    {
        var all = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(yaml);
        if (!all.Remove("about", out var about) || !all.Remove("kept", out var kept))
            throw new InvalidDataException($"{name} must say about and kept");
        return new DressFile(name, bool.Parse((string)kept), (string)about, all);
    }
}
