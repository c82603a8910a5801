using System.Reflection;
using System.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Extractor.Generator.Vocabulary;

/// <summary>Opens the word lists of this folder, which travel inside the assembly.</summary>
internal static class VocabularyFile
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .Build();

    /// <summary>Reads a YAML file; unknown keys are an error.</summary>
    /// <param name="name">File name, for example <c>labels.yaml</c>.</param>
    public static T Yaml<T>(string name)
    {
        using var reader = Open(name);
        return Deserializer.Deserialize<T>(reader);
    }

    /// <summary>The lines of a plain CSV file (no quotes, no commas in values) without its heading, cut into cells.</summary>
    /// <param name="name">File name, for example <c>functions.csv</c>.</param>
    public static IReadOnlyList<string[]> Csv(string name)
    {
        using var reader = Open(name);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','))];
    }

    private static StreamReader Open(string name) =>
        new(Assembly.GetExecutingAssembly().GetManifestResourceStream("Vocabulary/" + name)
            ?? throw new FileNotFoundException("word list missing from the assembly", name), Encoding.UTF8);
}
