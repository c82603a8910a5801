using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Series;

/// <summary>What becomes of the offices of a place over the years (series.yaml).</summary>
internal sealed class SeriesWords
{
    /// <summary>The words; read once.</summary>
    public static SeriesWords All { get; } = VocabularyFile.Yaml<SeriesWords>("series.yaml");

    /// <summary>Name of the place, before each office.</summary>
    public string Place { get; set; } = "";

    /// <summary>The first year.</summary>
    public int FirstYear { get; set; }

    /// <summary>The offices.</summary>
    public List<SeriesOffice> Offices { get; set; } = [];

    /// <summary>First year of the edition of the economic classification that holds today.</summary>
    public int Edition { get; set; }

    /// <summary>By code today, what an item was before.</summary>
    public Dictionary<string, RecodedItem> Recoded { get; set; } = [];

    /// <summary>What an item was before the edition.</summary>
    public Subject Before(Subject subject) => Recoded.TryGetValue(subject.Code, out var item) ? new Subject(item.Code, item.Name) : subject;
}

/// <summary>An office from one year to another.</summary>
internal sealed class SeriesOffice
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The functional 款 of its own field of work.</summary>
    public string Function { get; set; } = "";

    /// <summary>Its first year.</summary>
    public int From { get; set; }

    /// <summary>Its last year.</summary>
    public int To { get; set; }

    /// <summary>The offices it was made of, whole or in part.</summary>
    public List<string> Of { get; set; } = [];
}

/// <summary>An item as an older edition had it.</summary>
internal sealed class RecodedItem
{
    /// <summary>Its code.</summary>
    public string Code { get; set; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";
}
