using System.Globalization;
using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>Prints what stands over a grid: table number, title, department, unit.</summary>
internal sealed class Caption(Setting setting, MoneyFormat format, Sheet sheet)
{
    private readonly string _unit = setting.Words["caption.unit"] + format.UnitName;

    /// <summary>Prints the caption of a table of money.</summary>
    /// <param name="number">Number of the table from 1.</param>
    /// <param name="title">Its title.</param>
    /// <param name="width">Cells of its grid.</param>
    public void Print(int number, string title, int width)
    {
        Number(number);
        switch (setting.Dress.Caption)
        {
            case CaptionStyle.InGrid:
                Title(title, width);
                sheet.Write(Enumerable.Repeat("", width - 1).Append(_unit));
                break;
            case CaptionStyle.Fused:
                sheet.Paragraph($"{title} {setting.Words["caption.department"]}{setting.Accounts.Office} {_unit}");
                break;
            default:
                Title(title, width);
                sheet.Paragraph(_unit);
                break;
        }
    }

    /// <summary>Prints the title alone, as a continued page repeats it.</summary>
    public void Title(string title, int width)
    {
        if (setting.Dress.Caption == CaptionStyle.InGrid) sheet.Write(Enumerable.Repeat("", width - 1).Prepend(title));
        else sheet.Paragraph(title);
    }

    /// <summary>Prints the table number where the dress has any.</summary>
    public void Number(int number)
    {
        if (setting.Dress.Numbers == TableNumbers.None) return;
        var text = setting.Dress.Numbers == TableNumbers.Chinese
            ? setting.Words["number.chinese"] + Phrasing.All("numerals")[number - 1]
            : string.Format(CultureInfo.InvariantCulture, setting.Words["number.public"], number.ToString("00", CultureInfo.InvariantCulture));
        sheet.Paragraph(text);
    }
}
