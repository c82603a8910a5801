using UglyToad.PdfPig.Tokens;

namespace Extractor.Ingest.Pdf;

/// <summary>
/// What refers to what in a PDF, as far as its parser follows it by recursion: objects that are nothing but a reference, arrays, and
/// the members of trees and of functions. Where that goes round in a circle or very deep, the stack overflows, which ends the whole
/// process and can't be caught; and some counts make it fill the memory. So both are looked for before it is asked.
/// </summary>
internal sealed class ObjectGraph
{
    /// <summary>Deeper than any tree of a document, far less than the stack holds.</summary>
    private const int Deepest = 500;

    /// <summary>No object of a document has a greater number than this.</summary>
    private const int GreatestObject = 8_388_607;

    /// <summary>No character of a font has.</summary>
    private const int GreatestCharacter = 65_535;

    private readonly Dictionary<int, HashSet<int>> edges = [];
    private readonly HashSet<int> widths = [], great = [];

    /// <summary>Adds every object that stands plainly in a file.</summary>
    /// <param name="file">The whole file; a number defined several times counts with each definition.</param>
    /// <exception cref="InvalidDataException">The objects must not be read.</exception>
    public void Add(ReadOnlySpan<byte> file)
    {
        for (var at = 0; PdfBytes.NextObject(file, ref at, out var number, out var body);) Add(number, body);
        Check();
    }

    /// <summary>Adds the objects of an object stream.</summary>
    /// <param name="content">The unpacked stream.</param>
    /// <param name="dictionary">Its dictionary.</param>
    /// <exception cref="InvalidDataException">The objects must not be read.</exception>
    public void AddStream(ReadOnlySpan<byte> content, DictionaryToken dictionary)
    {
        if (!dictionary.TryGet(NameToken.First, out NumericToken first) || first.Int < 0 || first.Int > content.Length) return;
        var before = edges.Count;
        var header = content[..first.Int];
        while (PdfBytes.ReadNumber(ref header) is { } number && PdfBytes.ReadNumber(ref header) is { } offset)
        {
            if (offset > content.Length - first.Int) continue;
            var rest = header;
            var body = content[(first.Int + offset)..];
            if (PdfBytes.ReadNumber(ref rest) is not null && PdfBytes.ReadNumber(ref rest) is { } next && next > offset && next - offset < body.Length)
                body = body[..(next - offset)];
            Add(number, body);
        }

        if (edges.Count > before || great.Count > 0) Check();
    }

    private void Add(int number, ReadOnlySpan<byte> body)
    {
        var text = PdfBytes.SkipSpace(body);
        if (PdfBytes.ReadReference(ref text) is { } alias) Edge(number, alias);
        else if (text.Length > 0 && text[0] == '[')
        {
            Members(number, text);
            if (HasGreater(text, GreatestCharacter)) great.Add(number);
        }

        foreach (var key in (ReadOnlySpan<string>)["/Kids", "/Functions"]) Members(number, body, key);
        Counts(body, "/W"u8, GreatestCharacter);
        Counts(body, "/W2"u8, GreatestCharacter);
        Counts(body, "/Index"u8, GreatestObject);
    }

    private void Members(int number, ReadOnlySpan<byte> body, string key)
    {
        Span<byte> name = stackalloc byte[key.Length];
        System.Text.Encoding.ASCII.GetBytes(key, name);
        for (int found; (found = body.IndexOf(name)) >= 0;)
        {
            body = body[(found + name.Length)..];
            var text = body;
            if (PdfBytes.ReadReference(ref text) is { } array) Edge(number, array);
            else Members(number, PdfBytes.SkipSpace(text));
        }
    }

    // the references of an array, up to its end
    private void Members(int number, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] != '[') return;
        for (text = text[1..]; PdfBytes.SkipSpace(text) is { IsEmpty: false } rest && rest[0] != ']';)
        {
            if (PdfBytes.ReadReference(ref rest) is { } member) Edge(number, member);
            else if (PdfBytes.ReadNumber(ref rest) is null) rest = rest[1..];
            text = rest;
        }
    }

    private void Edge(int from, int to)
    {
        if (!edges.TryGetValue(from, out var targets)) edges[from] = targets = [];
        targets.Add(to);
    }

    private void Counts(ReadOnlySpan<byte> body, ReadOnlySpan<byte> key, int greatest)
    {
        for (int found; (found = body.IndexOf(key)) >= 0;)
        {
            body = body[(found + key.Length)..];
            var text = PdfBytes.SkipSpace(body);
            if (PdfBytes.ReadReference(ref text) is { } array) widths.Add(array);
            else if (HasGreater(text, greatest)) throw Endless();
        }
    }

    // a number in an array, or in the arrays in it
    private static bool HasGreater(ReadOnlySpan<byte> text, int greatest)
    {
        for (var depth = 0; !(text = PdfBytes.SkipSpace(text)).IsEmpty;)
        {
            if (PdfBytes.ReadNumber(ref text) is { } number)
            {
                if (depth > 0 && number > greatest) return true;
                continue;
            }

            depth += text[0] switch { (byte)'[' => 1, (byte)']' => -1, _ => 0 };
            if (depth <= 0) return false;
            text = text[1..];
        }

        return false;
    }

    private static InvalidDataException Endless() => new("a table of characters or objects is longer than any can be");

    // Leaves taken away level by level: what is never a leaf is part of a circle or leads to one.
    private void Check()
    {
        if (widths.Overlaps(great)) throw Endless();
        var members = edges.ToDictionary(e => e.Key, e => e.Value.Count(edges.ContainsKey));
        var holders = edges.SelectMany(e => e.Value.Select(to => (To: to, From: e.Key))).ToLookup(e => e.To, e => e.From);
        var leaves = members.Where(m => m.Value == 0).Select(m => m.Key).ToList();
        var taken = 0;
        for (var depth = 0; leaves.Count > 0; depth++)
        {
            if (depth > Deepest) throw new InvalidDataException("objects are nested deeper than any document's");
            taken += leaves.Count;
            var next = new List<int>();
            foreach (var leaf in leaves)
                foreach (var holder in holders[leaf])
                    if (--members[holder] == 0) next.Add(holder);
            leaves = next;
        }

        if (taken < edges.Count) throw new InvalidDataException("objects refer to each other in a circle");
    }
}
