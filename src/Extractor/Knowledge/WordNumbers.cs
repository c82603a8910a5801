namespace Extractor.Knowledge;

/// <summary>The signs of Word's Chinese formats for list numbers (word_numbers.yaml).</summary>
public sealed class WordNumbers
{
    private WordNumbers(Signs signs)
    {
        (Digits, Places, LegalDigits, LegalPlaces) = (signs.Digits, signs.Places, signs.LegalDigits, signs.LegalPlaces);
        (Zero, Stems, Branches) = (signs.Zero[0], signs.Stems, signs.Branches);
    }

    /// <summary>Those built into this version.</summary>
    public static WordNumbers Default => Loaded.Value;

    /// <summary>Ten digits from 0.</summary>
    public string Digits { get; }

    /// <summary>Tens, hundreds, thousands.</summary>
    public string Places { get; }

    /// <summary>Ten digits from 0 as banks write them.</summary>
    public string LegalDigits { get; }

    /// <summary>Tens, hundreds, thousands as banks write them.</summary>
    public string LegalPlaces { get; }

    /// <summary>Stands for places left out.</summary>
    public char Zero { get; }

    /// <summary>天干, ten.</summary>
    public string Stems { get; }

    /// <summary>地支, twelve.</summary>
    public string Branches { get; }

    private static Lazy<WordNumbers> Loaded { get; } = new(() => new WordNumbers(YamlKnowledge.Read<Signs>("word_numbers.yaml")));

    internal sealed class Signs
    {
        public string Digits { get; set; } = "";

        public string Places { get; set; } = "";

        public string LegalDigits { get; set; } = "";

        public string LegalPlaces { get; set; } = "";

        public string Zero { get; set; } = "";

        public string Stems { get; set; } = "";

        public string Branches { get; set; } = "";
    }
}
