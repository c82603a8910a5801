using System.Collections.Frozen;

namespace Extractor.Knowledge;

/// <summary>The names of the functional classification (功能分类科目) in subjects.csv.</summary>
internal static class FunctionNames
{
    private const string Functional = "functional";

    private static readonly FrozenSet<string> Names = Read();

    /// <summary>True where an item of the classification has this name.</summary>
    public static bool Contains(string name) => Names.Contains(name);

    private static FrozenSet<string> Read()
    {
        using var text = KnowledgeFile.OpenText("subjects.csv");
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (text.ReadLine() is { } line)
        {
            // code, name and classification hold neither commas nor quotes; what follows them is not needed here
            var fields = line.Split(',');
            if (fields.Length > 2 && fields[2] == Functional) names.Add(fields[1]);
        }

        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
