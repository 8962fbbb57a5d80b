using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.Articles;
using Entente.Claims;
using Entente.Measures;

namespace Entente.Storage;

/// <summary>How lists and small values stand in a column.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ImmutableArray<Party>))]
[JsonSerializable(typeof(ImmutableArray<Block>))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(Quantity))]
sealed partial class StoreJson : JsonSerializerContext;
