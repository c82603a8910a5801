using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.Tests.Ingest.Pdf;

/// <summary>The oldest encryption of PDFs (standard security handler, revision 2, RC4 of 40 bits): enough to make locked documents.</summary>
[SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5.")]
internal sealed class RawCipher
{
    /// <summary>The document's identifier, in hex.</summary>
    public const string Id = "00112233445566778899AABBCCDDEEFF";

    private const int Permissions = -4;
    private const int KeyBytes = 5;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    private readonly byte[] key;

    /// <summary>Prepares the key.</summary>
    /// <param name="userPassword">What opens the document; empty: nothing is asked for.</param>
    /// <param name="ownerPassword">What allows changing it.</param>
    public RawCipher(string userPassword, string ownerPassword)
    {
        var owner = Rc4(MD5.HashData(Padded(ownerPassword))[..KeyBytes], Padded(userPassword));
        key = MD5.HashData([.. Padded(userPassword), .. owner, .. BitConverter.GetBytes(Permissions), .. Convert.FromHexString(Id)])[..KeyBytes];
        var user = Rc4(key, Padding);
        Dictionary = $"<< /Filter /Standard /V 1 /R 2 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> /P {Permissions} >>";
    }

    /// <summary>The encryption dictionary.</summary>
    public string Dictionary { get; }

    /// <summary>Encrypts a stream of the object of that number.</summary>
    public byte[] Encrypt(int number, byte[] bytes)
    {
        var ofObject = MD5.HashData([.. key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0]);
        return Rc4(ofObject[..(KeyBytes + 5)], bytes);
    }

    private static byte[] Padded(string password) => [.. Encoding.Latin1.GetBytes(password).Concat(Padding).Take(Padding.Length)];

    private static byte[] Rc4(byte[] key, byte[] bytes)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < state.Length; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[bytes.Length];
        for (int n = 0, i = 0, j = 0; n < bytes.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(bytes[n] ^ state[(state[i] + state[j]) & 255]);
        }

        return result;
    }
}
