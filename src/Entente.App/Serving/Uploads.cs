using System.Security.Cryptography;
using System.Text;

namespace Entente.App.Serving;

/// <summary>Keeps what is sent in as files beside the store, under a name made of its content: sent twice it is the same input.</summary>
sealed class Uploads(ServeOptions options)
{
    const string Folder = "uploads";

    const int LongestName = 100;

    const int HashLength = 16;

    /// <summary>Writes a stream to its file; what is longer than allowed is refused and leaves nothing behind.</summary>
    /// <returns>The name that the store knows it by, and the path of the file.</returns>
    public async Task<(string Path, string File)> Keep(Stream stream, string? name, CancellationToken cancel)
    {
        var folder = System.IO.Path.Join(options.Folder, Folder);
        Directory.CreateDirectory(folder);
        var coming = System.IO.Path.Join(folder, System.IO.Path.GetRandomFileName());
        try
        {
            var hash = await Copy(stream, coming, cancel);
            var safe = SafeName(name);
            var kept = System.IO.Path.Join(folder, hash, safe);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(kept)!);
            File.Move(coming, kept, overwrite: true);
            return ($"{Folder}/{hash}/{safe}", kept);
        }
        finally
        {
            File.Delete(coming);
        }
    }

    /// <summary>The file of an input that was sent in, if it is there still.</summary>
    public string? FileOf(string path) =>
        path.Split('/') is [Folder, { Length: HashLength } hash, var name] && hash.All(char.IsAsciiHexDigitLower) && name == SafeName(name)
            && System.IO.Path.Join(options.Folder, Folder, hash, name) is var file && File.Exists(file) ? file : null;

    /// <summary>Letters, digits and few signs: a name leads nowhere but into its folder. The ending stays, since readers go by it.</summary>
    public static string SafeName(string? name)
    {
        var last = (name ?? "").Replace('\\', '/').Split('/')[^1];
        var safe = new StringBuilder();
        foreach (var letter in last.Length > LongestName ? last[^LongestName..] : last)
        {
            safe.Append(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_');
        }

        var trimmed = safe.ToString().TrimStart('.');
        return trimmed.Length > 0 ? trimmed : "upload";
    }

    async Task<string> Copy(Stream stream, string file, CancellationToken cancel)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var copy = File.Create(file);
        var buffer = new byte[1 << 16];
        var length = 0L;
        while (await stream.ReadAsync(buffer, cancel) is var count and > 0)
        {
            length += count;
            if (length > options.LargestUpload)
            {
                throw Problems.TooLarge();
            }

            sha.AppendData(buffer, 0, count);
            await copy.WriteAsync(buffer.AsMemory(0, count), cancel);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset())[..HashLength];
    }
}
