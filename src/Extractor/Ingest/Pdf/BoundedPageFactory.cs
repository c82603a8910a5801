using System.Collections;
using System.Reflection;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Ingest.Pdf;

/// <summary>A page whose contents were counted before they were parsed.</summary>
/// <param name="Page">The page, as PdfPig's own factory makes it.</param>
internal sealed record BoundedPage(Page Page);

/// <summary>
/// PdfPig's factory of pages with a parser that counts. Contents pass the filters only where they are packed, so that is no place to
/// count them; every content stream, whether of a page, a form or a letter of a drawn font, passes the parser.
/// </summary>
internal sealed class BoundedPageFactory : IPageFactory<BoundedPage>
{
    // internal to PdfPig, though its constructor is public; a test sees to it that it is still there
    private static readonly Type Own = typeof(PdfDocument).Assembly.GetType("UglyToad.PdfPig.Parser.PageFactory", throwOnError: true)!;

    private readonly IPageFactory<Page> inner;

    /// <summary>Called by PdfPig, which finds the constructor by its parameters.</summary>
    public BoundedPageFactory(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    {
        var bounded = new Parser(parser, ((BoundedFilters)options.FilterProvider!).Budget);
        inner = (IPageFactory<Page>)Activator.CreateInstance(Own, BindingFlags.Default, null, [scanner, resources, filters, bounded, options], null)!;
    }

    /// <inheritdoc/>
    public BoundedPage Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations) =>
        new(inner.Create(number, dictionary, pageTreeMembers, namedDestinations));

    private sealed class Parser(IPageContentParser inner, PageBudget budget) : IPageContentParser
    {
        public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
        {
            var content = new byte[inputBytes.Length];
            inputBytes.Seek(0);
            var read = inputBytes.Read(content);
            var (cost, cuts) = budget.Charge(content.AsSpan(0, read));
            if (cuts.Count == 0) return new CountedOperations(inner.Parse(pageNumber, new MemoryInputBytes(content.AsMemory(0, read)), log), cost, budget);
            var (all, from) = (new List<IGraphicsStateOperation>(), 0);
            foreach (var to in cuts.Append(read))
            {
                budget.Continue();
                all.AddRange(inner.Parse(pageNumber, new MemoryInputBytes(content.AsMemory(from, to - from)), log));
                from = to;
            }

            return new CountedOperations(all, cost, budget);
        }
    }

    /// <summary>Parsed operators of a form are kept, and run each time it is drawn: each time is charged, the first with the parsing.</summary>
    private sealed class CountedOperations(IReadOnlyList<IGraphicsStateOperation> inner, PageCost cost, PageBudget budget) : IReadOnlyList<IGraphicsStateOperation>
    {
        private bool isCharged = true;

        public int Count => inner.Count;

        public IGraphicsStateOperation this[int index] => inner[index];

        public IEnumerator<IGraphicsStateOperation> GetEnumerator()
        {
            if (!isCharged) budget.Charge(cost);
            isCharged = false;
            return inner.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
