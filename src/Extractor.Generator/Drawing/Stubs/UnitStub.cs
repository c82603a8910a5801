using System.Collections.Immutable;

namespace Extractor.Generator.Drawing.Stubs;

/// <summary>Rows that are units: name alone, or code and name.</summary>
/// <param name="codeHeading">Heading of the code column, or null where there is none.</param>
/// <param name="nameHeading">Heading of the names.</param>
internal sealed class UnitStub(string? codeHeading, string nameHeading) : IStub
{
    public ImmutableArray<ImmutableArray<string>> Header(int height)
    {
        ImmutableArray<string> top = codeHeading is null ? [nameHeading] : [codeHeading, nameHeading];
        ImmutableArray<string> rest = [.. top.Select(_ => "")];
        return [top, .. Enumerable.Repeat(rest, height - 1)];
    }

    public ImmutableArray<string> Cells(CodedRow row, string previous)
    {
        if (codeHeading is null) return [row.Name];
        return row.Code.Length > 0 ? [row.Code, row.Name] : [row.Name, ""];
    }
}
