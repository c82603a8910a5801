using System.Reflection;
using System.Text;

namespace Extractor.Report.Page;

/// <summary>The files of this folder that pages are made of; they travel inside the assembly.</summary>
internal static class PageFile
{
    /// <summary>Reads one.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="FileNotFoundException">No such file was built in: a defect of the build.</exception>
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Report/" + name) ?? throw new FileNotFoundException("File of the report missing from the assembly", name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
