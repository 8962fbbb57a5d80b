using System.Text;
using Entente.App.Documents;
using Entente.App.Workbench.Views;
using Entente.Briefs;
using Microsoft.AspNetCore.Http;

namespace Entente.App.Workbench.Briefs;

/// <summary>The brief as a file to take along, with its parts as they were arranged.</summary>
static class BriefExport
{
    public static async Task Write(HttpContext context)
    {
        var request = ViewEndpoint.RequestOf(context);
        try
        {
            BriefView? view;
            string type;
            byte[] bytes;
            using (await request.Workspace.Queue.Take(context.RequestAborted))
            {
                view = BriefView.Read(request);
                (type, bytes) = (view is null ? null : Form(request.Part("form"), view.Arranged)) ?? throw new ViewFault(404, "ENT7011", request.Labels["fault.nothing"]);
            }

            context.Response.ContentType = type;
            context.Response.ContentLength = bytes.Length;
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{view!.Brief.Question.A}-{view.Brief.Question.B}.{request.Part("form")}\"";
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
        catch (ViewFault fault)
        {
            await ViewEndpoint.Refuse(context, fault);
        }
    }

    static (string Type, byte[] Bytes)? Form(string form, Brief brief) => form switch
    {
        "html" => ("text/html; charset=utf-8", Encoding.UTF8.GetBytes(HtmlBrief.Write(brief))),
        "md" => ("text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(MarkdownBrief.Write(brief))),
        "docx" => ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxBrief.Write(brief)),
        _ => null,
    };
}
