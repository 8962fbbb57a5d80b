using System.Text.Json;
using Entente.Articles;
using Entente.Measures;
using Entente.Storage;

namespace Entente.App.Tests.Stores;

public sealed class StoredJsonTests
{
    [Theory]
    [InlineData(7.0)]
    [InlineData(null)]
    public void A_quantity_comes_back_from_its_column_as_it_was(double? upper)
    {
        var quantity = new Quantity { Span = new TextSpan(3, 20), Value = 5, Upper = upper, Unit = "USD", Of = "loan", Bound = QuantityBound.AtLeast, Approximate = true };
        Assert.Equal(quantity, StoredJson.Quantity(JsonSerializer.SerializeToUtf8Bytes(quantity, StoreJson.Default.Quantity)));
    }
}
