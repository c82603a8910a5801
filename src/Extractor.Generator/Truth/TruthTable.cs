namespace Extractor.Generator.Truth;

/// <summary>What one table is.</summary>
/// <param name="Number">Its number from 1.</param>
/// <param name="TableType">Table type of DATASET.md.</param>
/// <param name="Title">The title printed over or under it, right or wrong; empty where there is none.</param>
/// <param name="Line">First line of its grid in the tabbed text.</param>
/// <param name="LastLine">Last line of it.</param>
public sealed record TruthTable(int Number, string TableType, string Title, int Line, int LastLine);
