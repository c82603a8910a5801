namespace Extractor.Generator.Vocabulary;

/// <summary>A classification code with its name (科目).</summary>
/// <param name="Code">3, 5 or 7 digits.</param>
/// <param name="Name">As the code book prints it, with full-width parentheses.</param>
internal sealed record Subject(string Code, string Name);
