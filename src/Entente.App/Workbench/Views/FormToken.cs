using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Entente.App.Workbench.Views;

/// <summary>In every form that the workbench draws: proves that this process drew it, without a cookie.</summary>
static class FormToken
{
    public static string Value { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public static bool IsOurs(IFormCollection form) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(form["token"].ToString()), Encoding.UTF8.GetBytes(Value));
}
