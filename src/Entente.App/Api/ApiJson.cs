using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.App.Api.Views;
using Entente.App.Serving;

namespace Entente.App.Api;

/// <summary>All that the interface says and takes, as JSON: no reflection, and what comes in is read strictly.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(ArticleView))]
[JsonSerializable(typeof(Page<ArticleLine>))]
[JsonSerializable(typeof(Page<PublisherView>))]
[JsonSerializable(typeof(ChangesView))]
[JsonSerializable(typeof(ClaimView))]
[JsonSerializable(typeof(Page<ClaimView>))]
[JsonSerializable(typeof(DriverView))]
[JsonSerializable(typeof(Page<DriverView>))]
[JsonSerializable(typeof(EvidenceView))]
[JsonSerializable(typeof(Page<HitView>))]
[JsonSerializable(typeof(Page<ContradictionView>))]
[JsonSerializable(typeof(SeriesView))]
[JsonSerializable(typeof(Page<IncidentView>))]
[JsonSerializable(typeof(Page<PairView>))]
[JsonSerializable(typeof(Page<ActorHead>))]
[JsonSerializable(typeof(ActorView))]
[JsonSerializable(typeof(CorpusView))]
[JsonSerializable(typeof(Page<SourceView>))]
[JsonSerializable(typeof(Page<FaultView>))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(DecisionView))]
[JsonSerializable(typeof(Page<DecisionView>))]
[JsonSerializable(typeof(AnalyzeRequest))]
[JsonSerializable(typeof(JobView))]
[JsonSerializable(typeof(Page<JobView>))]
[JsonSerializable(typeof(Page<AuditEntry>))]
[JsonSerializable(typeof(ProblemView))]
[JsonSerializable(typeof(JsonElement))]
sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>For bodies: unknown, missing and doubled fields are refused.</summary>
    public static ApiJson Strict { get; } = new(new JsonSerializerOptions(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
}

/// <summary>A request that could not be answered (RFC 9457).</summary>
sealed record ProblemView(string Type, string Title, int Status, string Code, string Detail, IReadOnlyList<string>? Allowed);
