using System.Collections.Immutable;
using System.Globalization;
using Extractor.Generator.Chance;
using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Accounting;

/// <summary>Makes projects with their performance targets.</summary>
internal static class ProjectMaker
{
    /// <summary>Makes one to three projects.</summary>
    /// <param name="dice">Chance.</param>
    /// <param name="form">Forms of names only have neither code, execution weight, levels nor core; forms of joined values have no code.</param>
    public static ImmutableArray<Project> Make(Dice dice, TargetForm form)
    {
        var words = ProjectWords.All;
        var hasLevels = form != TargetForm.NamesOnly;
        var executionWeight = form is TargetForm.ThreeLevels or TargetForm.WeightedValues ? 10 : 0;
        return
        [
            .. dice.Some(words.Names, dice.Between(1, 3)).Select((name, index) => new Project(
                form == TargetForm.ThreeLevels ? string.Create(CultureInfo.InvariantCulture, $"50024021T0000000{50446 + index}") : "",
                name,
                dice.Between(100, 60000) * 100m,
                executionWeight,
                dice.Pick(words.Overviews),
                dice.Pick(words.Bases),
                dice.Pick(words.Goals),
                Indicators(dice, hasLevels, 100 - executionWeight))),
        ];
    }

    private static ImmutableArray<Indicator> Indicators(Dice dice, bool hasLevels, int whole)
    {
        var kinds = dice.Some(ProjectWords.All.Indicators, dice.Between(4, 8));
        // weights are fives; what is left after equal shares goes to the first
        var share = whole / kinds.Count / 5 * 5;
        return
        [
            .. kinds.Select((kind, index) => new Indicator(
                hasLevels ? kind.Level1 : "", hasLevels ? kind.Level2 : "", kind.Name,
                index == 0 ? whole - share * (kinds.Count - 1) : share,
                kind.Unit, kind.Comparator,
                kind.High == 0 ? dice.Pick(ProjectWords.All.Grades) : dice.Between(kind.Low, kind.High).ToString(CultureInfo.InvariantCulture),
                hasLevels && dice.Chance(20))),
        ];
    }
}
