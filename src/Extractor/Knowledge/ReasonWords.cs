using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>How reasons are worded.</summary>
/// <param name="Start">Words a reason starts after.</param>
/// <param name="Cut">Words it ends before.</param>
/// <param name="Trim">Marks that fall off its ends.</param>
/// <param name="Never">How text starts that is no reason.</param>
/// <param name="Listed">How a reason of several parts starts.</param>
/// <param name="ListedCut">Words such a reason ends before.</param>
internal sealed record ReasonWords(Regex Start, Regex Cut, char[] Trim, Regex Never, Regex Listed, Regex ListedCut);
