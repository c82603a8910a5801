using System.Text;
using Extractor.Ingest;
using Extractor.Ingest.Word;
using Xunit;
using static Extractor.Tests.Ingest.SourceSamples;

namespace Extractor.Tests.Ingest.Word;

/// <summary>Documents of older programs, read through LibreOffice; a script stands in for it, since few machines have it.</summary>
public sealed class OldWordTests
{
    private static readonly byte[] Rtf = Encoding.ASCII.GetBytes(@"{\rtf1 text}");

    [Fact]
    public void Without_LibreOffice_a_problem_says_what_to_do()
    {
        var source = OldWordReader.Read(FileKind.Doc, Rtf, IngestLimits.Default, null);
        Assert.Equal(("doc", 0), (source.Kind, source.Lines.Length));
        Assert.Equal(["office_missing"], Codes(source));
    }

    [Fact]
    public void What_it_makes_is_read_and_nothing_of_it_stays()
    {
        using var folder = new TestFolder();
        var docx = folder.At("made.docx");
        File.WriteAllBytes(docx, WordFile.Of(WordFile.P("正文")));
        // --outdir and its value, then the document, are the last arguments
        var program = Program(folder, $"echo \"$@\" > {folder.At("said")}\nfor out; do [ \"$last\" = --outdir ] && dir=$out; last=$out; done\nmkdir -p \"$dir\"; cp {docx} \"$dir/document.docx\"; grep -c BlockUntrusted */user/*.xcu > {folder.At("profile")}");
        var source = OldWordReader.Read(FileKind.Rtf, Rtf, IngestLimits.Default, program);

        Assert.Equal("rtf", source.Kind);
        Assert.Equal(["正文"], Texts(source));
        Assert.Equal("1", File.ReadAllText(folder.At("profile")).Trim());
        var document = File.ReadAllText(folder.At("said")).Trim().Split(' ')[^1];
        Assert.False(Directory.Exists(Path.GetDirectoryName(document)));
    }

    [Fact]
    public void What_it_can_not_open_is_told_in_its_words()
    {
        using var folder = new TestFolder();
        var source = OldWordReader.Read(FileKind.Doc, Rtf, IngestLimits.Default, Program(folder, "echo source file could not be loaded >&2; exit 1"));
        Assert.Equal(["doc_unreadable"], Codes(source));
        Assert.Equal(["source file could not be loaded"], source.Problems[0].Arguments);
    }

    [Fact]
    public void What_it_says_is_the_same_in_whatever_folder_it_ran()
    {
        using var folder = new TestFolder();
        var source = OldWordReader.Read(FileKind.Doc, Rtf, IngestLimits.Default, Program(folder, "for last; do :; done; echo Error: $last could not be loaded >&2; exit 1"));
        Assert.Equal(["Error: document could not be loaded"], source.Problems[0].Arguments);
    }

    [Fact]
    public void It_is_ended_when_its_time_is_over()
    {
        using var folder = new TestFolder();
        var source = OldWordReader.Read(FileKind.Doc, Rtf, new IngestLimits { DocumentTime = TimeSpan.FromMilliseconds(200) }, Program(folder, "sleep 600"));
        Assert.Equal(["document_timed_out"], Codes(source));
    }

    private static string Program(TestFolder folder, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a script of the shell");
        var path = folder.At("soffice");
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
