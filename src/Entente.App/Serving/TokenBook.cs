using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.App.Serving;

/// <summary>Who may come in with which token. A token itself is kept nowhere: the file holds hashes, a JSON object a line.</summary>
/// <remarks>Tokens are 32 random bytes, so that a plain hash of one tells nothing about it.</remarks>
sealed record TokenBook(ImmutableArray<TokenEntry> Entries)
{
    public const string FileName = "tokens.jsonl";

    const int TokenBytes = 32;

    public static TokenBook Empty { get; } = new([]);

    /// <summary>The tokens of a folder; none where it has no file of them.</summary>
    /// <exception cref="InvalidDataException">A line is no token; the message says which.</exception>
    public static TokenBook Read(string folder)
    {
        var path = Path.Join(folder, FileName);
        return !File.Exists(path) ? Empty : new([.. File.ReadLines(path).Where(line => line.Length > 0).Select((line, at) => Entry(line, at + 1))]);
    }

    /// <summary>Another stamp is another file; null where there is none.</summary>
    public static string? StampOf(string folder) =>
        new FileInfo(Path.Join(folder, FileName)) is { Exists: true } file ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks} {file.Length}") : null;

    /// <summary>A new token and the book with it.</summary>
    public (string Token, TokenBook Book) With(string name, Role role, DateTimeOffset made)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        return (token, new(Entries.Add(new(name, role, Convert.ToHexStringLower(HashOf(token)), made))));
    }

    public TokenBook With(string name, Role role, string token) => new(Entries.Add(new(name, role, Convert.ToHexStringLower(HashOf(token)), default)));

    public TokenBook Without(string name) => new(Entries.RemoveAll(entry => entry.Name == name));

    /// <summary>Whose token it is; compares with every entry to the end, so that the time taken tells nothing.</summary>
    public Visitor? Find(string token)
    {
        var hash = HashOf(token);
        Visitor? found = null;
        foreach (var entry in Entries)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, entry.Bytes))
            {
                found = new(entry.Name, entry.Role);
            }
        }

        return found;
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Join(folder, FileName);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // A server that looks meanwhile sees the old file or the new one, whole.
        using (var file = new StreamWriter(path + ".new", Encoding.UTF8, options))
        {
            foreach (var entry in Entries)
            {
                file.WriteLine(JsonSerializer.Serialize(entry, TokenJson.Default.TokenEntry));
            }
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    static TokenEntry Entry(string line, int number)
    {
        try
        {
            var entry = JsonSerializer.Deserialize(line, TokenJson.Default.TokenEntry)!;
            return entry.Bytes.Length == SHA256.HashSizeInBytes ? entry : throw new FormatException();
        }
        catch (Exception fault) when (fault is JsonException or FormatException or NullReferenceException)
        {
            throw new InvalidDataException($"ENT7104: {FileName}, line {number} is no token; make tokens with 'entente token add NAME'.", fault);
        }
    }
}

/// <summary>One who may come in.</summary>
/// <param name="Name">Who; the audit log and the ledger name them so.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Hash">SHA-256 of the token in hexadecimal digits.</param>
/// <param name="Made">When.</param>
sealed record TokenEntry(string Name, Role Role, string Hash, DateTimeOffset Made)
{
    [JsonIgnore]
    public byte[] Bytes { get; } = Convert.FromHexString(Hash);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TokenEntry))]
sealed partial class TokenJson : JsonSerializerContext;
