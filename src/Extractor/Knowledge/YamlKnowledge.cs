using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Extractor.Knowledge;

/// <summary>Reads a YAML file of this folder into plain objects; keys are snake_case, unknown keys are an error.</summary>
internal static class YamlKnowledge
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithEnumNamingConvention(UnderscoredNamingConvention.Instance)
        .Build();

    /// <summary>Reads one file.</summary>
    /// <typeparam name="T">The shape of the file.</typeparam>
    /// <param name="name">File name relative to the Knowledge folder.</param>
    /// <exception cref="YamlDotNet.Core.YamlException">The file does not have that shape.</exception>
    public static T Read<T>(string name)
    {
        using var reader = KnowledgeFile.OpenText(name);
        return Parse<T>(reader);
    }

    /// <summary>Reads a text that has the shape of one of the files, for example one with a line more.</summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <exception cref="YamlDotNet.Core.YamlException">The text does not have that shape.</exception>
    public static T Parse<T>(TextReader reader) => Deserializer.Deserialize<T>(reader);
}
