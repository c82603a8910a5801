namespace Extractor.Knowledge;

/// <content>The shape of identities.yaml.</content>
public sealed partial class IdentityCatalogue
{
    internal sealed class Document
    {
        public Dictionary<string, List<string>> MeasureParts { get; set; } = [];

        public List<RowSum> RowSums { get; set; } = [];

        public Dictionary<string, IdentityName> ColumnSums { get; set; } = [];

        public List<string> FlatTypes { get; set; } = [];

        public IdentityName Balance { get; set; } = new();

        public List<EqualTotals> EqualTotals { get; set; } = [];

        public List<EqualCodes> EqualCodes { get; set; } = [];

        public List<EqualClasses> EqualClasses { get; set; } = [];

        public List<NarrativeIdentity> Narrative { get; set; } = [];

        public IdentityName Weights { get; set; } = new();

        public IdentityName ProjectBudget { get; set; } = new();

        public List<BetweenIdentity> BetweenDocuments { get; set; } = [];
    }
}
