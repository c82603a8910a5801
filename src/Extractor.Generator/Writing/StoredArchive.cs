using System.IO.Compression;
using System.Text;

namespace Extractor.Generator.Writing;

/// <summary>The archive that an Office document is: parts of XML.</summary>
/// <remarks>By hand and stored, not compressed: the usual libraries write the hour into the archive, and compression differs by version.</remarks>
internal sealed class StoredArchive
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, string Content)> _parts = [];

    /// <summary>A part of relations that names one other part.</summary>
    /// <param name="type">What that part is.</param>
    /// <param name="target">Its name.</param>
    public static string Relation(string type, string target) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{type}\" Target=\"{target}\"/></Relationships>";

    /// <summary>Adds a part.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its XML without declaration.</param>
    public void Add(string name, string content) => _parts.Add((name, content));

    /// <summary>The archive's bytes.</summary>
    public byte[] ToArray()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content));
            }
        }

        return file.ToArray();
    }
}
