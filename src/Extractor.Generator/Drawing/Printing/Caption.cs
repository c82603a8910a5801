using System.Globalization;
using Extractor.Generator.Drawing.Blocks;
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
        Keep(number, title, setting.Words["caption.department"] + setting.Accounts.Office, _unit);
        Number(number);
        switch (setting.Dress.Caption)
        {
            case CaptionStyle.InGrid:
                Title(title, width);
                sheet.Write(Enumerable.Repeat("", width - 1).Append(_unit));
                break;
            case CaptionStyle.Fused:
                sheet.Spaced($"{title} {setting.Words["caption.department"]}{setting.Accounts.Office} {_unit}");
                break;
            default:
                Title(title, width);
                sheet.Spaced(_unit);
                break;
        }
    }

    /// <summary>Prints the title alone, as a continued page repeats it.</summary>
    public void Title(string title, int width)
    {
        if (title.Length == 0) return;
        if (setting.Dress.Caption == CaptionStyle.InGrid) sheet.Write(Enumerable.Repeat("", width - 1).Prepend(title));
        else sheet.Spaced(title);
    }

    /// <summary>Prints the caption of a performance form, line by line.</summary>
    /// <param name="number">Number of the table from 1.</param>
    /// <param name="title">Its title.</param>
    /// <param name="unit">Its unit of money.</param>
    public void PrintForm(int number, string title, string unit)
    {
        var department = $"{setting.Words["caption.department"]}{setting.Accounts.OfficeCode}-{setting.Accounts.Office}";
        Keep(number, title, department, setting.Words["caption.unit"] + unit);
        Number(number);
        sheet.Spaced(title);
        sheet.Spaced(department);
        sheet.Spaced(setting.Words["caption.unit"] + unit);
    }

    private void Number(int number)
    {
        if (NumberText(number) is { Length: > 0 } text) sheet.Spaced(text);
    }

    private void Keep(int number, string title, string department, string unit) =>
        sheet.Keep(new CaptionBlock(sheet.Line + 1, setting.Dress.Caption, NumberText(number), title, department, unit));

    private string NumberText(int number) => setting.Dress.Numbers switch
    {
        TableNumbers.None => "",
        TableNumbers.Chinese => setting.Words["number.chinese"] + Phrasing.All("numerals")[number - 1],
        _ => string.Format(CultureInfo.InvariantCulture, setting.Words["number.public"], number.ToString("00", CultureInfo.InvariantCulture)),
    };
}
