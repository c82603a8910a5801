using System.Reflection;
using NetArchTest.Rules;
using Xunit;

namespace Extractor.Tests.Architecture;

/// <summary>Imports run one way, as DESIGN.md says; a stage sees what earlier stages give, never how they work.</summary>
public sealed class ImportTests
{
    private static readonly Assembly Library = typeof(Pipeline).Assembly;

    /// <summary>From the bottom up; each sees only those before it.</summary>
    private static readonly string[] Order =
        ["Values", "Knowledge", "Proof", "Ingest", "Segment", "Recognize", "Repairs", "Normalize", "Verify", "Lists", "Emit", "Tables", "Overlay", "Store", "Batch", "Cli"];

    /// <summary>They read a dataset, so they see no stage.</summary>
    private static readonly string[] Readers = ["Query", "Report", "Compare"];

    /// <summary>Workings that a later stage may use all the same, each with its reason.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["Extractor.Segment.HeaderRows"] = "what a row of column numbers is must not be told twice",
        ["Extractor.Recognize.MoneyTableReader"] = "a row that is read otherwise gets its meaning as it did before",
        ["Extractor.Recognize.SectionRoleReader"] = "asked once for all sections, when rows are made",
    };

    public static TheoryData<string> Parts => [.. Order];

    public static TheoryData<string> DatasetReaders => [.. Readers];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_sees_only_those_before_it(string part)
    {
        var later = Order.SkipWhile(p => p != part).Skip(1).Concat(Readers).Where(p => (part, p) is not ("Cli", "Query" or "Report" or "Compare")).Select(Namespace).ToArray();
        if (later.Length == 0) return;
        Holds(Of(part).ShouldNot().HaveDependencyOnAny(later).GetResult());
    }

    [Theory]
    [MemberData(nameof(DatasetReaders))]
    public void What_reads_a_dataset_sees_no_stage(string part) =>
        Holds(Of(part).ShouldNot().HaveDependencyOnAny([.. Order.SkipWhile(p => p != "Proof").Select(Namespace), "Extractor.Pipeline"]).GetResult());

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_sees_what_the_stages_before_it_give_and_not_their_workings(string part)
    {
        // Pipeline, Batch and the command line call the stages; the stages themselves only take what the one before gave.
        if (part is "Batch" or "Cli") return;
        string[] stages = ["Ingest", "Segment", "Recognize", "Repairs", "Normalize", "Verify", "Emit"];
        var workings = Library.GetTypes()
            .Where(t => stages.TakeWhile(s => s != part).Any(s => IsIn(t, s)) && !IsResult(t) && !Known.ContainsKey(t.FullName!) && !t.Name.Contains('<'))
            .Select(t => t.FullName!).ToArray();
        if (workings.Length == 0 || !stages.Contains(part)) return;
        Holds(Of(part).ShouldNot().HaveDependencyOnAny(workings).GetResult());
    }

    /// <summary>The rules above would pass without a word if a name were wrong.</summary>
    [Fact]
    public void Every_part_is_there_and_the_rules_can_fail()
    {
        Assert.All(Order.Where(p => p != "Cli"), part => Assert.NotEmpty(Of(part).GetTypes()));
        Assert.False(Of("Emit").ShouldNot().HaveDependencyOnAny(Namespace("Verify")).GetResult().IsSuccessful);
        Assert.False(Of("Segment").ShouldNot().HaveDependencyOnAny("Extractor.Segment.HeaderRows").GetResult().IsSuccessful);
        Assert.All(Known.Keys, name => Assert.NotNull(Library.GetType(name)));
        Assert.Contains(Library.GetTypes(), t => IsIn(t, "Segment") && !IsResult(t));
    }

    [Fact]
    public void Every_namespace_is_placed()
    {
        var known = Order.Concat(Readers).ToHashSet();
        var parts = Library.GetTypes().Select(t => t.Namespace).Where(n => n is not null && n.StartsWith("Extractor.", StringComparison.Ordinal)).Select(n => n!.Split('.')[1]).Distinct();
        Assert.DoesNotContain(parts, p => !known.Contains(p));
    }

    private static PredicateList Of(string part) =>
        (part == "Cli" ? Types.InAssembly(typeof(Extractor.Cli.ExitCode).Assembly) : Types.InAssembly(Library)).That().ResideInNamespaceMatching($@"^Extractor\.{part}(\.|$)");

    private static bool IsIn(Type type, string part) => type.Namespace == Namespace(part) || type.Namespace?.StartsWith(Namespace(part) + ".", StringComparison.Ordinal) == true;

    private static string Namespace(string part) => "Extractor." + part;

    /// <summary>Records and enums are what a stage gives; all else is how it works.</summary>
    private static bool IsResult(Type type) => type.IsEnum || type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static void Holds(NetArchTest.Rules.TestResult result) => Assert.Empty(result.FailingTypeNames ?? []);
}
