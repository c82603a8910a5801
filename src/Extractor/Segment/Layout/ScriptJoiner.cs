namespace Extractor.Segment.Layout;

/// <summary>A small fragment close to a larger one, a little higher or lower, is part of it: a note's mark, an exponent.</summary>
internal static class ScriptJoiner
{
    /// <summary>A superscript or subscript is at most this large beside the letters it belongs to.</summary>
    private const double Size = 0.82;

    /// <summary>A script's base line is at most this far from its line's, in sizes of the larger font.</summary>
    private const double Shift = 0.6;

    /// <summary>A script stands at most this far from the text it belongs to, in sizes of the larger font.</summary>
    private const double Gap = 0.3;

    /// <summary>Fragments with the scripts joined to theirs. Hosts are looked up by the places of their ends, not one by one.</summary>
    public static List<Fragment> Join(List<Fragment> fragments)
    {
        if (fragments.Count < 2) return fragments;
        var step = Shift * fragments.Max(f => f.Size);
        var hosts = fragments.SelectMany(f => new[] { (Place(f.Box.X0, f.Baseline, step), f), (Place(f.Box.X1, f.Baseline, step), f) }).ToLookup(p => p.Item1, p => p.f);
        var joined = new Dictionary<Fragment, List<Fragment>>(ReferenceEqualityComparer.Instance);
        var scripts = new HashSet<Fragment>(ReferenceEqualityComparer.Instance);
        foreach (var script in fragments)
        {
            if (Host(script, hosts, step) is not { } host || scripts.Contains(host) || joined.ContainsKey(script)) continue;
            scripts.Add(script);
            if (joined.TryGetValue(host, out var others)) others.Add(script);
            else joined[host] = [script];
        }

        return [.. fragments.Where(f => !scripts.Contains(f)).Select(f => joined.TryGetValue(f, out var held) ? With(f, held) : f)];
    }

    private static Fragment? Host(Fragment script, ILookup<(int, int), Fragment> hosts, double step) =>
        (from x in new[] { script.Box.X0, script.Box.X1 }
         from dx in Enumerable.Range(-1, 3)
         from dy in Enumerable.Range(-1, 3)
         let at = Place(x, script.Baseline, step)
         from host in hosts[(at.Item1 + dx, at.Item2 + dy)]
         where IsScript(script, host)
         select host).FirstOrDefault();

    private static (int, int) Place(double x, double y, double step) => ((int)Math.Floor(x / step), (int)Math.Floor(y / step));

    private static Fragment With(Fragment host, List<Fragment> scripts) =>
        new([.. host.Letters.Concat(scripts.SelectMany(s => s.Letters)).OrderBy(l => l.Box.X0)], host.Baseline);

    private static bool IsScript(Fragment script, Fragment host)
    {
        if (script.Size > Size * host.Size || Math.Abs(script.Baseline - host.Baseline) > Shift * host.Size) return false;
        var gap = Math.Max(script.Box.X0 - host.Box.X1, host.Box.X0 - script.Box.X1);
        return gap <= Gap * host.Size;
    }
}
