using System.Collections;
using System.Globalization;
using System.Reflection;
using Extractor.Generator.Chance;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Extractor.Generator.Dressing;

/// <summary>Makes a dress from the choices of a data file: keys are the names of its properties with underscores, a list is chosen from.</summary>
internal static class DressBinder
{
    private static readonly IDeserializer Values = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
    private static readonly ISerializer Text = new SerializerBuilder().Build();

    /// <summary>Makes the dress.</summary>
    /// <param name="choices">The file's choices.</param>
    /// <param name="dice">Chooses from lists.</param>
    /// <exception cref="InvalidDataException">A key is no property, or a value does not fit it.</exception>
    public static Dress Bind(IReadOnlyDictionary<string, object> choices, Dice dice)
    {
        var dress = new Dress();
        foreach (var (key, value) in choices)
        {
            if (key == "page" && value is IDictionary page)
                Set(dress, nameof(Dress.Page), Page(page, dice));
            else
                Set(dress, Name(key), Chosen(Property(typeof(Dress), key), value, dice));
        }

        return dress;
    }

    private static PageStyle Page(IDictionary choices, Dice dice)
    {
        var page = new PageStyle();
        foreach (DictionaryEntry choice in choices)
            Set(page, Name((string)choice.Key), Chosen(Property(typeof(PageStyle), (string)choice.Key), choice.Value!, dice));
        return page;
    }

    private static object Chosen(PropertyInfo property, object value, Dice dice)
    {
        var isList = property.PropertyType.IsAssignableTo(typeof(IEnumerable)) && property.PropertyType != typeof(string);
        var one = value is IList list && !isList ? list[dice.Next(list.Count)]! : value;
        try
        {
            if (isList) return Collection(property.PropertyType, Text.Serialize(one));
            return property.PropertyType.IsEnum
                ? Enum.Parse(property.PropertyType, Name((string)one))
                : Convert.ChangeType(one, property.PropertyType, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or YamlDotNet.Core.YamlException)
        {
            throw new InvalidDataException($"{property.Name} cannot be {one}", e);
        }
    }

    private static object Collection(Type type, string yaml)
    {
        if (type == typeof(IReadOnlyList<string>)) return Values.Deserialize<List<string>>(yaml);
        if (type == typeof(IReadOnlyDictionary<string, MoneyUnit>))
            return Values.Deserialize<Dictionary<string, string>>(yaml).ToDictionary(pair => pair.Key, pair => Enum.Parse<MoneyUnit>(Name(pair.Value)));
        return Values.Deserialize<Dictionary<string, List<string>>>(yaml).ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => pair.Value);
    }

    private static PropertyInfo Property(Type type, string key) =>
        type.GetProperty(Name(key), BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is { CanWrite: true } property
            ? property
            : throw new InvalidDataException($"a dress has no choice named {key}");

    private static void Set(object target, string name, object value) => target.GetType().GetProperty(name)!.SetValue(target, value);

    private static string Name(string key) =>
        string.Concat(key.Split('_').Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]));
}
