namespace Extractor.Training;

/// <summary>How many tables got their type.</summary>
/// <param name="Tables">All.</param>
/// <param name="Right">Those of the right type; <c>unknown</c> for those of none.</param>
/// <param name="Unknown">Those of a type that were left unknown.</param>
/// <param name="Wrong">Those given a wrong type.</param>
internal readonly record struct Outcome(int Tables, int Right, int Unknown, int Wrong)
{
    /// <summary>Counts pairs of truth and answer.</summary>
    public static Outcome Of(IEnumerable<(string True, string Said)> answers)
    {
        int tables = 0, right = 0, unknown = 0;
        foreach (var (truth, said) in answers)
        {
            tables++;
            if (truth == said) right++;
            else if (said == Recognize.Types.TypeJudge.Unknown) unknown++;
        }

        return new Outcome(tables, right, unknown, tables - right - unknown);
    }
}
