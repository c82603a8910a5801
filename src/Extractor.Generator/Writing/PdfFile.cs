using System.Globalization;
using System.Text;

namespace Extractor.Generator.Writing;

/// <summary>The objects of a PDF and their table.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> _objects = [];

    /// <summary>Adds an object.</summary>
    /// <returns>Its number.</returns>
    public int Add(string body)
    {
        _objects.Add(Encoding.Latin1.GetBytes(body));
        return _objects.Count;
    }

    /// <summary>Keeps a number for an object that is set later.</summary>
    public int Reserve() => Add("");

    /// <summary>Sets an object.</summary>
    public void Set(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    /// <summary>Adds a stream.</summary>
    public int Stream(byte[] content)
    {
        _objects.Add([
            .. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>\nstream\n")), .. content,
            .. "\nendstream"u8,
        ]);
        return _objects.Count;
    }

    /// <summary>The whole file.</summary>
    /// <param name="root">Number of the catalogue.</param>
    public byte[] Close(int root)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"u8);
        var offsets = new List<long>();
        foreach (var (index, body) in _objects.Index())
        {
            offsets.Add(file.Length);
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n")));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Length;
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        table.Append(CultureInfo.InvariantCulture, $"trailer << /Size {_objects.Count + 1} /Root {root} 0 R >>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return file.ToArray();
    }
}
