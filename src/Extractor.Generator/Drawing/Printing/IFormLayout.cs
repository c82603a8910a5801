using Extractor.Generator.Accounting;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>One way to lay out a performance form; it keeps the truth of what it prints.</summary>
internal interface IFormLayout
{
    /// <summary>Key of the title in titles.yaml.</summary>
    public string Title { get; }

    /// <summary>Cells of a row.</summary>
    public int Width { get; }

    /// <summary>Columns of levels beside the first one.</summary>
    public int Levels { get; }

    /// <summary>Whether an empty first cell in the head belongs to the label above.</summary>
    public bool MergesLabels { get; }

    /// <summary>Prints the form of a project.</summary>
    public void Print(Project project, FormRows rows);
}
