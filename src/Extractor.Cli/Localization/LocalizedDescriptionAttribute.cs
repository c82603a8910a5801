using System.ComponentModel;
using System.Globalization;

namespace Extractor.Cli.Localization;

/// <summary>The help text of an option, in the language of <see cref="CultureInfo.CurrentUICulture"/>: an attribute gets nothing passed.</summary>
/// <param name="key">The sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LocalizedDescriptionAttribute(Message key) : DescriptionAttribute
{
    /// <summary>The sentence.</summary>
    public Message Key => key;

    /// <inheritdoc/>
    public override string Description => new Texts(CultureInfo.CurrentUICulture)[key];
}
