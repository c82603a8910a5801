using System.Collections.Immutable;
using Extractor.Generator.Accounting;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>A column of the “三公” table.</summary>
/// <param name="Item">Key of the item: <c>total</c>, <c>abroad</c>, <c>cars</c> …</param>
/// <param name="Path">Its headings.</param>
internal sealed record ThreePublicColumn(string Item, ImmutableArray<string> Path)
{
    /// <summary>The headings of an item as the document prints them; the three of the cars share one.</summary>
    public static ImmutableArray<string> PathOf(Setting setting, string item)
    {
        var words = setting.Words;
        string Print(string key) => Spelling.Print(words[key], setting.Dress);
        return item switch
        {
            "cars" => [Print("printed.cars"), words["three.cars_subtotal"]],
            "car_purchase" or "car_running" => [Print("printed.cars"), Print("printed." + item)],
            _ => [Print("printed." + item)],
        };
    }

    /// <summary>The value of an item.</summary>
    public static decimal Value(Accounts accounts, ThreePublic three, string item) => item switch
    {
        "total" => three.Total,
        "abroad" => three.Abroad,
        "cars" => three.Cars,
        "car_purchase" => three.CarPurchase,
        "car_running" => three.CarRunning,
        "reception" => three.Reception,
        "meetings" => three.Meetings,
        "training" => three.Training,
        _ => accounts.Economics.Sum(share => share.Operating),
    };
}
