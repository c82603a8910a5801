using Extractor.Generator.Chance;

namespace Extractor.Generator.Dressing;

/// <summary>A dress as its data file says it: fixed choices, and choices each document makes for itself.</summary>
/// <param name="Name">Its name: that of the file.</param>
/// <param name="Kept">Whether it is kept for tests alone: no rule may be fitted to it, nothing trained with it.</param>
/// <param name="About">What of real documents it is modelled on.</param>
/// <param name="Choices">Names of <see cref="Dress"/> and <see cref="PageStyle"/> with their values as text or data; a list is chosen from.</param>
public sealed record DressFile(string Name, bool Kept, string About, IReadOnlyDictionary<string, object> Choices)
{
    // one document in five has a fault of its publisher
    private const int FaultPercent = 20;

    /// <summary>The dress of one document.</summary>
    /// <param name="seed">The document's seed: it makes the choices that are left open, and the faults.</param>
    public Dress For(int seed)
    {
        var dress = DressBinder.Bind(Choices, new Dice(seed, "dress " + Name));
        return WithFault(dress, new Dice(seed, "fault " + Name));
    }

    private static Dress WithFault(Dress dress, Dice dice)
    {
        if (dress.Fault != PublisherFault.None || !dice.Chance(FaultPercent)) return dress;
        var possible = Enum.GetValues<PublisherFault>().Where(fault => fault != PublisherFault.None && IsPossible(fault, dress)).ToList();
        var fault = dice.Pick(possible);
        return fault switch
        {
            PublisherFault.Rounding => dress with { Fault = fault, Damages = Damages.Rounding },
            PublisherFault.WrongRow => dress with { Fault = fault, Damages = Damages.PublisherMistake },
            _ => dress with { Fault = fault },
        };
    }

    private static bool IsPossible(PublisherFault fault, Dress dress) => fault switch
    {
        // what prints every cent has nothing to round
        PublisherFault.Rounding => dress.Unit == MoneyUnit.TenThousandYuan && dress.Decimals <= 2,
        PublisherFault.WrongTotal => dress.Total != TotalRow.Missing,
        PublisherFault.MisprintedCode or PublisherFault.WrongRow => !dress.HasNoCodes,
        _ => true,
    };
}
