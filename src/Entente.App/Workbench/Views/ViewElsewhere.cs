namespace Entente.App.Workbench.Views;

/// <summary>The address has its answer at another one, which the browser is sent to.</summary>
sealed class ViewElsewhere(string address) : Exception
{
    public string Address => address;
}
