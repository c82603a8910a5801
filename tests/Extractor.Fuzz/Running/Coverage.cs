using SharpFuzz.Common;

namespace Extractor.Fuzz.Running;

/// <summary>
/// Which branches of the instrumented readers an input took, as AFL counts them: a byte for each pair of places, in powers of two.
/// Without instrumentation nothing is counted, and every input looks alike.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private static readonly byte[] Map = GC.AllocateArray<byte>(Size, pinned: true);

    private readonly byte[] seen = new byte[Size];

    /// <summary>Number of branches ever taken.</summary>
    public int Branches => Size - seen.AsSpan().Count((byte)0);

    /// <summary>Gives the instrumented code the memory it counts in. It must have it before any of it runs.</summary>
    public static void Begin() => Trace.SharedMem = (byte*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(Map, 0);

    /// <summary>Forgets the counts of the last input.</summary>
    public static void Clear()
    {
        Array.Clear(Map);
        Trace.PrevLocation = 0;
    }

    /// <summary>Adds the counts of the last input.</summary>
    /// <returns>True where it took a branch that none did before, or another number of times.</returns>
    public bool Learn()
    {
        var isNew = false;
        for (var i = 0; i < Size; i++)
        {
            if (Map[i] == 0) continue;
            var bucket = (byte)(1 << (Map[i] switch { 1 => 0, 2 => 1, 3 => 2, < 8 => 3, < 16 => 4, < 32 => 5, < 128 => 6, _ => 7 }));
            if ((seen[i] & bucket) != 0) continue;
            seen[i] |= bucket;
            isNew = true;
        }

        return isNew;
    }
}
