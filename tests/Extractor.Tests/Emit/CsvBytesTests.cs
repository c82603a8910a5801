using System.Text;
using Xunit;

namespace Extractor.Tests.Emit;

public sealed class CsvBytesTests : IDisposable
{
    private readonly TestFolder folder = new();

    public CsvBytesTests() => Datasets.Write(folder.At("out"), Datasets.All, SampleResults.Full(), SampleResults.Failed());

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Amounts_are_plain_numbers_with_place_and_status() => Assert.Equal(
        "document_id,document,amount_no,table_no,figure_id,unit_code,parent_amount_no,is_leaf,scope,unit_name,fiscal_year,table_type,side,code,"
        + "code_function,code_government,item,item_canonical,level,phase,measure,amount_yuan,text,amount_unit,status,witnesses,repair_no,page,x0,y0,x1,y1,line,column\n"
        + "d0123456789abcdef,示例.txt,1,1,fd0123456789abcdef1,,,false,,某局,2023,revenue_expenditure_summary,revenue,,"
        + ",,合计,,0,budget,total,5007500,500.75,万元,verified,2,,,,,,,11,1\n"
        + "d0123456789abcdef,示例.txt,2,1,fd0123456789abcdef2,,1,true,,某局,2023,revenue_expenditure_summary,revenue,2080505,"
        + ",,机关事业单位基本养老保险缴费支出,,3,budget,total,-0.5,-0.50,元,unchecked,0,1,,,,,,11,2\n",
        Text("amounts.csv"));

    [Fact]
    public void Text_is_quoted_as_in_rfc_4180_and_lines_end_in_lf() => Assert.Equal(
        "document_id,document,section_no,parent_no,level,heading,number,role,text,place\n"
        + "d0123456789abcdef,示例.txt,1,,1,部门概况,第一部分,,\"第一段，含\"\"引号\"\"。\n第二段。\",line 1\n"
        + "d0123456789abcdef,示例.txt,2,1,2,职能职责,（一）,duties,编制 15 人。,line 3\n",
        Text("sections.csv"));

    [Fact]
    public void Checks_list_their_members() => Assert.Equal(
        "document_id,document,check_no,identity,kind,members,left,right,difference,verdict,suspect,expected,fault,other_document_id,statement,statement_en\n"
        + "d0123456789abcdef,示例.txt,1,parts_of_total,column,1 2,5007500,5007500,0,holds,,,,,1 = 2,one is two\n"
        + "d0123456789abcdef,示例.txt,2,years,years,,1.1,1,0.1,fails,2,-0.4,undecided,d0123456789abcdef,上年 = 上年,last year = last year\n",
        Text("checks.csv"));

    [Fact]
    public void Problems_carry_their_sentence_in_both_languages() => Assert.Equal(
        "document_id,document,problem_no,code,severity,place,message_zh,message_en\n"
        + "d0123456789abcdef,示例.txt,1,kind_not_supported,warning,,这是 pdf 文件，当前版本还不能读取；请用 Office、WPS 等程序打开，另存为 .docx、.xlsx 或 PDF 后重新转换。,"
        + "\"This is a pdf file, which this version cannot read; open it with Office, WPS or the like, save it as .docx, .xlsx or PDF, and run again.\"\n"
        + "dfedcba9876543210,坏.bin,1,kind_not_supported,error,line 1,这是 binary 文件，当前版本还不能读取；请用 Office、WPS 等程序打开，另存为 .docx、.xlsx 或 PDF 后重新转换。,"
        + "\"This is a binary file, which this version cannot read; open it with Office, WPS or the like, save it as .docx, .xlsx or PDF, and run again.\"\n",
        Text("problems.csv"));

    [Fact]
    public void Repairs_are_numbered_by_position() => Assert.Equal(
        "document_id,document,repair_no,table_no,kind,before,after,evidence,place\n"
        + "d0123456789abcdef,示例.txt,1,2,shifted_row,a\tb,b,只有这一种可能,line 23\n",
        Text("repairs.csv"));

    [Fact]
    public void Comparators_and_printed_values_are_left_as_they_are() => Assert.Contains(
        ",设备数,20,台,=,5,=5,是,verified,,,,,,,22,3\n", Text("indicators.csv"), StringComparison.Ordinal);

    [Fact]
    public void Every_file_starts_with_a_byte_order_mark_and_is_utf8()
    {
        foreach (var path in Directory.EnumerateFiles(folder.At("out"), "*.csv"))
        {
            Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(path)[..3]);
            Assert.DoesNotContain('\r', File.ReadAllText(path));
        }
    }

    // The mark is checked apart; here it would only be invisible in a message.
    private string Text(string name) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(folder.At("out", name)).AsSpan(3));
}
