using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Fuzz.Mutations;

/// <summary>Changes tables as tables: rows, columns, headers, figures; the rest of the text stays, so that the later stages are reached.</summary>
internal static partial class TableMutator
{
    private static readonly string[] Figures =
        ["", "0", "0.00", "-", "—", "1", "-1.00", "(5.00)", "1,234.56", "12,34.5", "100%", "5万元", "１２．３", "*", "3.", ".5", "1 234", "79228162514264337593543950335", "999999999999999999.99", "-0", "2024", "20805", "2080505"];

    private static readonly string[] Words =
        ["合计", "总计", "本年收入合计", "本年支出合计", "小计", "其中：", "科目编码", "科目名称", "基本支出", "项目支出", "单位：元", "单位：亿元", "部门支出总表", "一般公共预算财政拨款支出表", "项目名称", "绩效目标", "一级指标", "备注", "2023年", "同比增长", "三公经费", "因公出国（境）费"];

    /// <summary>Changes a text with tables.</summary>
    public static byte[] Mutate(byte[] input, byte[] other, Random chance)
    {
        var lines = TextMutator.Decode(input).Split('\n').ToList();
        var others = TextMutator.Decode(other).Split('\n').ToList();
        for (var change = chance.Few(12); change > 0; change--)
        {
            var (first, end) = Block(lines, chance);
            if (first < end) Change(lines, first, end, others, chance);
        }

        var text = string.Join('\n', lines);
        return Encoding.UTF8.GetBytes(text.Length > Mutator.MostBytes / 4 ? text[..(Mutator.MostBytes / 4)] : text);
    }

    // a run of rows with tabs or wide gaps
    private static (int First, int End) Block(List<string> lines, Random chance)
    {
        var first = chance.Next(lines.Count);
        while (first < lines.Count && !Gaps().IsMatch(lines[first])) first++;
        var end = first;
        while (end < lines.Count && Gaps().IsMatch(lines[end])) end++;
        while (first > 0 && Gaps().IsMatch(lines[first - 1])) first--;
        return (first, end);
    }

    private static void Change(List<string> lines, int first, int end, List<string> others, Random chance)
    {
        var at = chance.Next(first, end);
        switch (chance.Next(12))
        {
            case 0:
                var rows = lines.GetRange(first, end - first).ToArray();
                chance.Shuffle(rows);
                lines.RemoveRange(first, rows.Length);
                lines.InsertRange(first, rows);
                break;
            case 1:
                var cells = Gaps().Split(lines[at]);
                chance.Shuffle(cells);
                lines[at] = string.Join('\t', cells);
                break;
            case 2:
                var (left, right) = (chance.Next(6), chance.Next(6));
                for (var row = first; row < end; row++) lines[row] = Swapped(lines[row], left, right);
                break;
            case 3:
                var (from, stop) = Block(others, chance);
                lines.InsertRange(at, others.GetRange(from, Math.Min(stop - from, chance.Few(60))));
                break;
            case 4:
                lines.InsertRange(at, lines.GetRange(first, Math.Min(end - first, 4)));
                break;
            case 5:
                lines.Insert(at, chance.Next(2) == 0 ? "" : "\f");
                break;
            case 6:
                lines.RemoveAt(at);
                break;
            case 7:
                for (var row = first; row < end; row++) lines[row] = chance.Next(2) == 0 ? lines[row] + "\t" + chance.Of(Figures) : lines[row];
                break;
            default:
                lines[at] = WithCell(lines[at], chance.Next(3) == 0 ? chance.Of(Words) : chance.Of(Figures), chance);
                break;
        }
    }

    private static string Swapped(string line, int left, int right)
    {
        var cells = line.Split('\t');
        if (left < cells.Length && right < cells.Length) (cells[left], cells[right]) = (cells[right], cells[left]);
        return string.Join('\t', cells);
    }

    private static string WithCell(string line, string text, Random chance)
    {
        var gaps = Gaps().Matches(line);
        if (gaps.Count == 0) return text;
        var (from, to) = (chance.Next(gaps.Count + 1), 0);
        (from, to) = (from == 0 ? 0 : gaps[from - 1].Index + gaps[from - 1].Length, from == gaps.Count ? line.Length : gaps[from].Index);
        return string.Concat(line.AsSpan(0, from), text, line.AsSpan(to));
    }

    [GeneratedRegex("\t| {2,}")]
    private static partial Regex Gaps();
}
