using System.Reflection;

namespace Extractor.Knowledge;

/// <summary>Opens the data files of this folder, which travel inside the assembly.</summary>
internal static class KnowledgeFile
{
    /// <summary>Opens one file for reading.</summary>
    /// <param name="name">File name relative to the Knowledge folder, for example <c>subjects.csv</c>.</param>
    /// <exception cref="FileNotFoundException">No such file was built in: a defect of the build, not of the input.</exception>
    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("Knowledge/" + name)
        ?? throw new FileNotFoundException("Knowledge file missing from the assembly", name);

    /// <summary>Opens one file as UTF-8 text.</summary>
    public static StreamReader OpenText(string name) => new(Open(name), System.Text.Encoding.UTF8);
}
