using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Serving;

/// <summary>How often one address may ask: a bucket that refills, so that a page with its figures comes at once and a flood does not.</summary>
static class RequestRates
{
    /// <summary>For what works hard, such as answering or analysing: as many at once as there are processors, so that what is quick does not wait behind it.</summary>
    public const string Heavy = "heavy";

    const int HeavyQueue = 200;

    public static void Add(IServiceCollection services) => services.AddRateLimiter(_ => { }).AddOptions<RateLimiterOptions>().Configure<ServeOptions>(static (limiter, options) =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new()
            {
                TokenLimit = options.Burst,
                TokensPerPeriod = Math.Max(1, options.Burst / 10),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                AutoReplenishment = true,
            }));
        limiter.AddConcurrencyLimiter(Heavy, heavy =>
        {
            heavy.PermitLimit = Math.Max(2, Environment.ProcessorCount);
            heavy.QueueLimit = HeavyQueue;
        });
        limiter.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await Problems.Write(rejected.HttpContext, new(StatusCodes.Status429TooManyRequests, "ENT7114", $"Too many requests at once; ask again in {wait} s."));
        };
    });
}
