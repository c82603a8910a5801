namespace Extractor.Corrupt.Digits;

/// <summary>What became of a figure one digit of which was changed.</summary>
internal enum DigitFate
{
    /// <summary>It, or another wrong one, is verified.</summary>
    Silent,

    /// <summary>It is verified by the exception: it makes a sum exact that the document as printed rounds, and no other identity has it.</summary>
    Rounded,

    /// <summary>It is contradicted, every check that names a suspect names it, and the value asked for is the printed one.</summary>
    NamedRight,

    /// <summary>It is contradicted and named alone, but another value is asked for.</summary>
    NamedOnly,

    /// <summary>It is contradicted, and checks name it and other figures.</summary>
    NamedTogether,

    /// <summary>It is contradicted, and only other figures are named.</summary>
    OthersNamed,

    /// <summary>It is contradicted, and nothing is named.</summary>
    NoneNamed,

    /// <summary>It is not verified.</summary>
    Unchecked,

    /// <summary>It is no figure any more.</summary>
    NotRead,
}
