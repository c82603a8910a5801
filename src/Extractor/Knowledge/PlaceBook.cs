using System.Collections.Frozen;
using CsvHelper;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>
/// The administrative division (places.csv: GB/T 2260 as of 2023) and the ways its names are written. It finds a chain of names, each in the unit
/// before it; a name that several units bear is found in its context only, and a general one (市中区, 城区) never alone.
/// </summary>
public sealed class PlaceBook
{
    private const int LongestName = 16;

    private readonly FrozenDictionary<string, PlaceUnit> units;
    private readonly ILookup<string, PlaceUnit> full, shorter;

    /// <summary>Loads places.csv.</summary>
    public PlaceBook()
    {
        var found = new Dictionary<string, PlaceUnit>(StringComparer.Ordinal);
        using (var csv = CsvReader.Create(KnowledgeFile.Open("places.csv")))
        {
            while (csv.Read())
            {
                var unit = new PlaceUnit(csv.GetString("code"), csv.GetString("name"), csv.GetString("stem"), Enum.Parse<PlaceLevel>(csv.GetString("level"), ignoreCase: true), found.GetValueOrDefault(csv.GetString("parent")));
                found.Add(unit.Code, unit);
            }
        }

        units = found.ToFrozenDictionary(StringComparer.Ordinal);
        full = found.Values.Where(u => u.Level != PlaceLevel.Central).SelectMany(u => Written(u).Distinct().Select(name => (name, u))).ToLookup(p => p.name, p => p.u, StringComparer.Ordinal);
        shorter = found.Values.Where(u => u.Stem.Length > 0).ToLookup(u => u.Stem, StringComparer.Ordinal);
        Central = found.Values.Single(u => u.Level == PlaceLevel.Central);
    }

    /// <summary>中央.</summary>
    public PlaceUnit Central { get; }

    /// <summary>All units.</summary>
    public IEnumerable<PlaceUnit> Units => units.Values;

    /// <summary>The unit of a code, or null.</summary>
    public PlaceUnit? ByCode(string code) => units.GetValueOrDefault(code);

    /// <summary>
    /// The chain of full names that a text holds first: 上海市普陀区 in 上海市普陀区商务委员会. Behind other words it must begin with a province or city,
    /// for what reads like a county's name may be a part of them.
    /// </summary>
    /// <param name="text">An office's name or a title, without white space.</param>
    /// <param name="context">A unit it is known to speak of, or null.</param>
    public PlaceReading First(string text, PlaceUnit? context)
    {
        for (var start = 0; start < text.Length; start++)
            if (Chain(text, start, context) is { IsEmpty: false } found && (start == 0 || found.IsWide)) return found;
        return PlaceReading.Nothing;
    }

    /// <summary>The chain of full names that a text begins with.</summary>
    /// <param name="text">A title, without white space.</param>
    public PlaceReading Head(string text) => Chain(text, 0, null);

    /// <summary>What a piece of a path says: 江苏, 江苏省无锡市, 上海普陀; a chain of full names at its head, or of any names that fill it.</summary>
    /// <param name="piece">A folder's name, or a part of a file's name.</param>
    /// <param name="context">What the pieces before it said, or null.</param>
    public PlaceReading Piece(string piece, PlaceUnit? context)
    {
        if (context is not null && (context.Name == piece || context.Stem == piece)) return new PlaceReading(context, "", piece.Length);
        var chain = Chain(piece, 0, context);
        return chain.IsEmpty ? Filling(piece, context) : chain;
    }

    /// <summary>The unit that a user names: by its code, or by names from the province down, parted or not; null where it is none or one of several.</summary>
    public PlaceUnit? Named(string place)
    {
        if (place.Length == 6 && place.All(char.IsAsciiDigit)) return ByCode(place);
        PlaceUnit? unit = null;
        foreach (var piece in place.Split(['/', ' ', '_', '-', ',', '、', '，', '\u3000'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Piece(piece, unit) is not { Unit: { } found, Doubtful: "" } reading || reading.End != piece.Length) return null;
            unit = found;
        }

        return unit;
    }

    /// <summary>The unit that the pieces of a path lead to; null where they name none, or two apart.</summary>
    public PlaceUnit? Along(IEnumerable<string> pieces)
    {
        PlaceUnit? context = null;
        foreach (var piece in pieces)
        {
            if (Piece(piece, context) is { Unit: { } unit, Doubtful: "" }) context = unit;
            else if (context is not null && Piece(piece, null) is { Unit: { } other, Doubtful: "" } && !other.Contains(context) && !context.Contains(other)) return null;
        }

        return context;
    }

    private PlaceReading Chain(string text, int start, PlaceUnit? context)
    {
        var (unit, at, isWide) = (default(PlaceUnit), start, false);
        while (at < text.Length)
        {
            var inside = unit ?? context;
            // 济南市中区 is 市中区 of 济南: the two names share a sign
            var (found, length) = Longest(text, at, inside, unit is null && context is null);
            if (found.Count == 0 && unit?.Level == PlaceLevel.City && Longest(text, at - 1, inside, isAlone: false) is { Found.Count: > 0 } shared) (found, length, at) = (shared.Found, shared.Length, at - 1);
            if (found.Count == 0) break;
            if (found.Count > 1) return new PlaceReading(unit, text.Substring(at, length), at + length) { IsWide = unit is not null };
            isWide |= unit is null && found[0].Level < PlaceLevel.County;
            (unit, at) = (found[0], at + length);
        }

        return unit is null ? PlaceReading.Nothing : new PlaceReading(unit, "", at) { IsWide = isWide };
    }

    private (List<PlaceUnit> Found, int Length) Longest(string text, int at, PlaceUnit? context, bool isAlone)
    {
        for (var length = Math.Min(LongestName, text.Length - at); length >= 2; length--)
        {
            var name = text.Substring(at, length);
            if (isAlone && IsGeneral(name)) continue;
            var found = full[name].Where(u => context is null || (u != context && context.Contains(u))).ToList();
            if (found.Count > 0) return (found, length);
        }

        return ([], 0);
    }

    /// <summary>Short names that fill a piece: a city's alone only where no other unit bears it, a county's in its city or municipality.</summary>
    private PlaceReading Filling(string piece, PlaceUnit? context)
    {
        for (var length = Math.Min(LongestName, piece.Length); length >= 2; length--)
        {
            var named = shorter[piece[..length]].Where(u => context is null || (u != context && context.Contains(u))).ToList();
            if (One(named, context) is not { } unit) continue;
            if (length == piece.Length) return new PlaceReading(unit, "", length);
            var rest = Filling(piece[length..], unit);
            if (!rest.IsEmpty) return rest;
        }

        return PlaceReading.Nothing;
    }

    private static PlaceUnit? One(List<PlaceUnit> named, PlaceUnit? context)
    {
        if (named.Find(u => u.Level <= PlaceLevel.Province) is { } province) return province;
        var cities = named.FindAll(u => u.Level == PlaceLevel.City);
        // 长沙 is the city, though a county in it is called 长沙县
        if (cities is [var city]) return named.TrueForAll(city.Contains) ? city : null;
        return named is [var county] && context is not null && county.Parent == context ? county : null;
    }

    /// <summary>城区, 东区, 市中区 are said of any town.</summary>
    private static bool IsGeneral(string name) => name[^1] == '区' && (name.Length == 2 || name[0] == '市');

    private static IEnumerable<string> Written(PlaceUnit unit)
    {
        yield return LabelText.Compact(unit.Name);
        // 石柱县, 延边州, 广西自治区
        if (unit.Stem.Length > 0 && unit.Name.Contains("自治", StringComparison.Ordinal)) yield return unit.Stem + (unit.Level == PlaceLevel.Province ? "自治区" : unit.Name[^1..]);
    }
}

/// <summary>What a text says of a place.</summary>
/// <param name="Unit">The smallest unit it surely names, or null.</param>
/// <param name="Doubtful">A name in that unit which several units bear, as printed, or empty.</param>
/// <param name="End">Where the names end in the text.</param>
public readonly record struct PlaceReading(PlaceUnit? Unit, string Doubtful, int End)
{
    /// <summary>No place at all.</summary>
    public static PlaceReading Nothing { get; } = new(null, "", 0);

    /// <summary>True where the first of the names is a province's or city's.</summary>
    public bool IsWide { get; init; }

    /// <summary>True where no name was found, be it a doubtful one.</summary>
    public bool IsEmpty => Unit is null && Doubtful.Length == 0;
}
