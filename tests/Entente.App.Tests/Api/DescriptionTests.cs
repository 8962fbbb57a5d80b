using System.Reflection;
using System.Text.Json.Nodes;
using Entente.App.Tests.Serving;
using Entente.App.Tests.Stores;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Entente.App.Tests.Api;

/// <summary>The description of the interface is true, and a public generator makes a client of it that works.</summary>
public sealed class DescriptionTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_of_the_interface_is_what_the_program_says_of_itself()
    {
        await using var server = await RunningServer.Start([]);
        var described = await server.Client.GetStringAsync("/api/v1/openapi.json", Cancel) + "\n";
        var page = Repository.PathTo("docs/openapi.json");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            await File.WriteAllTextAsync(page, described, Cancel);
        }

        Assert.Equal(await File.ReadAllTextAsync(page, Cancel), described, ignoreLineEndingDifferences: true);
        Assert.StartsWith("3.1", (string?)JsonNode.Parse(described)!["openapi"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_address_of_the_description_is_on_the_page_for_people()
    {
        var page = await File.ReadAllTextAsync(Repository.PathTo("docs/api.md"), Cancel);
        var described = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathTo("docs/openapi.json"), Cancel))!["paths"]!.AsObject();

        Assert.All(described, path => Assert.Contains(path.Key.Replace("/api/v1/", "", StringComparison.Ordinal).Split(['/', '.'])[0], page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_a_public_generator_makes_of_the_description_works()
    {
        await using var server = await RunningServer.Start([.. Made.Week(1)]);
        dynamic client = Activator.CreateInstance(await Generated(), server.Client)!;

        var claims = await client.ListClaimsAsync(from: "Russia", limit: 2);
        string id = Enumerable.First(claims.Items).Id;
        var next = await client.ListClaimsAsync(from: "Russia", limit: 2, cursor: claims.Next);
        var claim = await client.GetClaimAsync(id);
        var evidence = await client.GetEvidenceAsync(id);
        var article = await client.GetArticleAsync((string)claim.Article);
        var index = await client.GetIndexAsync("Russia", "Burma");
        var disputed = await client.ListContradictionsAsync("Russia", "Burma");
        var brief = await client.GetBriefMdAsync(a: "Russia", b: "Burma");

        Assert.Equal("RUS/gov", (string)Enumerable.First(claim.Source));
        Assert.NotEqual(id, (string)Enumerable.First(next.Items).Id);
        Assert.Equal((string)claim.Quotation, ((string)article.Text)[(int)evidence.QuotationAt.Start..(int)evidence.QuotationAt.End]);
        Assert.Equal("MMR", (string)index.A);
        Assert.Empty((System.Collections.IEnumerable)disputed.Items);
        using var words = new StreamReader((Stream)brief.Stream);
        Assert.Contains("Russia", await words.ReadToEndAsync(Cancel), StringComparison.Ordinal);
        var missing = await Assert.ThrowsAnyAsync<Exception>(async () => await client.GetClaimAsync("none"));
        Assert.Equal(404, (int)((dynamic)missing).StatusCode);
        Assert.Equal("ENT7123", (string)((dynamic)missing).Result.Code);
    }

    /// <summary>The class that NSwag writes, compiled.</summary>
    static async Task<Type> Generated()
    {
        var settings = new CSharpClientGeneratorSettings { ClassName = "EntenteClient", InjectHttpClient = true, GenerateOptionalParameters = true };
        settings.CSharpGeneratorSettings.Namespace = "Generated";
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        settings.CSharpGeneratorSettings.GenerateNullableReferenceTypes = true;
        var document = await OpenApiDocument.FromJsonAsync(await File.ReadAllTextAsync(Repository.PathTo("docs/openapi.json"), Cancel), Cancel);
        var code = new CSharpClientGenerator(document, settings).GenerateFile();

        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Generated", [CSharpSyntaxTree.ParseText(code, cancellationToken: Cancel)], references, new(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var compiled = compilation.Emit(assembly, cancellationToken: Cancel);
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error).Take(5)));
        return Assembly.Load(assembly.ToArray()).GetType("Generated.EntenteClient")!;
    }
}
