using System.Collections.Immutable;
using Extractor.Generator.Dressing;
using Extractor.Generator.Writing;

namespace Extractor.Generator.Truth;

/// <summary>A disclosure as a file of some form, with its truth placed in that form.</summary>
/// <param name="Form">What it is written as.</param>
/// <param name="Dress">How it is printed.</param>
/// <param name="Content">The bytes of the file.</param>
/// <param name="Truth">What is true about it; its <see cref="GeneratedDisclosure.Document"/> is the file's name, its text the tabbed one.</param>
public sealed record GeneratedDocument(DocumentForm Form, Dress Dress, ImmutableArray<byte> Content, GeneratedDisclosure Truth);
