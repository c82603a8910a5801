using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Extractor.Tests")]
[assembly: InternalsVisibleTo("Extractor.Fuzz")]
[assembly: InternalsVisibleTo("Extractor.Training")]
[assembly: InternalsVisibleTo("Extractor.Corrupt")]
