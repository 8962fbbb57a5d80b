using Entente.App.Serving;
using Microsoft.AspNetCore.Http;

namespace Entente.App.Workbench.Views;

/// <summary>Forms of the workbench: taken only if this process drew them, answered by leading back.</summary>
static class ViewForms
{
    /// <summary>Characters of a form without files.</summary>
    const int Longest = 1 << 16;

    public static async Task<IFormCollection> Read(HttpContext context, long longest = Longest)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength > longest)
        {
            throw new ViewFault(400, "ENT7012", "This is no form of the workbench; go back and send it again.");
        }

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return FormToken.IsOurs(form) ? form : throw new ViewFault(403, "ENT7012", "The form is from before the workbench was started anew; go back, load the page again and send it.");
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException { StatusCode: not 413 } or (IOException and not BadHttpRequestException))
        {
            throw new ViewFault(400, "ENT7012", "The form is broken off or malformed; go back and send it again.");
        }
    }

    /// <summary>Answers a form: what goes wrong is a page that says so.</summary>
    public static RequestDelegate For(Func<ViewRequest, Task<string>> act) => async context =>
    {
        try
        {
            context.Response.Redirect(await act(ViewEndpoint.RequestOf(context)));
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
        }
        catch (ViewFault fault)
        {
            await ViewEndpoint.Refuse(context, fault);
        }
        catch (Cli.WrongUseException wrong) when (Problems.SpeaksOfAsking(wrong))
        {
            await ViewEndpoint.Refuse(context, new(StatusCodes.Status400BadRequest, wrong.Message.Split(':')[0], wrong.Message[(wrong.Message.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()));
        }
        catch (ProblemException problem)
        {
            await ViewEndpoint.Refuse(context, new(problem.Status, problem.Code, problem.Message));
        }
    };

    /// <summary>Where a form leads back to: a page of ours, or null.</summary>
    public static string? Local(string? address) => address is ['/', not ('/' or '\\'), ..] or "/" && !address.Any(char.IsControl) ? address : null;
}
