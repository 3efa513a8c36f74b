using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Samples.WebApi.Tests;

public sealed class DetectTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private const string Row = """
        {"Outcome":"kept","Product":null,"Price":null,"Weight":2.5,"Pieces":3,"Gift":true,"Grade":"good","Day":"2024-05-31T00:00:00","Size":[1,2]}
        """;

    private readonly Service _service = fixture.Service;

    [Theory]
    [InlineData("\"Pieces\":3,", "", "Row 1 has no column 'Pieces'; a whole number from 0 to 255 is expected. The columns are 'Outcome', 'Product', 'Price', 'Weight', 'Pieces', 'Gift', 'Grade', 'Day', 'Size'.")]
    [InlineData("\"Pieces\"", "\"Pieces\":3,\"Piece\"", "Row 1 has a column 'Piece', which the model does not know. The columns are 'Outcome', 'Product', 'Price', 'Weight', 'Pieces', 'Gift', 'Grade', 'Day', 'Size'.")]
    [InlineData("\"Pieces\"", "\"Pieces\":3,\"Pieces\"", "Row 1 has column 'Pieces' twice; give it once.")]
    [InlineData(":3,", ":256,", "Row 1, column 'Pieces': the number 256 is given; a whole number from 0 to 255 is expected.")]
    [InlineData(":3,", ":null,", "Row 1, column 'Pieces': null is given; a whole number from 0 to 255 is expected.")]
    [InlineData(":2.5", ":\"much\"", "Row 1, column 'Weight': the text 'much' is given; a number or null is expected.")]
    [InlineData(":2.5", ":1e999", "Row 1, column 'Weight': the number 1e999 is given; a number or null is expected.")]
    [InlineData("\"kept\"", "1", "Row 1, column 'Outcome': the number 1 is given; a text or null is expected.")]
    [InlineData("true", "\"true\"", "Row 1, column 'Gift': the text 'true' is given; true or false is expected.")]
    [InlineData("\"good\"", "\"bad\"", "Row 1, column 'Grade': the text 'bad' is given; null or one of 'poor', 'fair, or so', 'good' is expected.")]
    [InlineData("2024-05-31T00:00:00", "31 May", "Row 1, column 'Day': the text '31 May' is given; a date such as '2024-05-31T08:00:00' or null is expected.")]
    [InlineData("[1,2]", "[1]", "Row 1, column 'Size': an array of 1 is given; an array of 2 numbers is expected.")]
    [InlineData("[1,2]", "[1,\"b\"]", "Row 1, column 'Size': an array of 2 is given; an array of 2 numbers is expected.")]
    public async Task Post_RowThatDoesNotFit_IsRefused(string part, string other, string message)
    {
        string body = $"[{Row.Replace(part, other)}]";

        Assert.Equal(message, await Service.RefusalAsync(HttpStatusCode.BadRequest, _service.DetectAsync(body)));
    }

    [Fact]
    public async Task Post_NoObject_IsRefused() => Assert.Equal(
        "Row 2 is the number 5; an object with a member for each column is expected.",
        await Service.RefusalAsync(HttpStatusCode.BadRequest, _service.DetectAsync($"[{Row},5]")));

    [Theory]
    [InlineData("{", "application/json", "The body is not an array of objects in JSON, after 0 rows: ")]
    [InlineData("{}", "application/json", "The body is not an array of objects in JSON, after 0 rows: ")]
    [InlineData("", "application/json", "The body is not an array of objects in JSON, after 0 rows: ")]
    [InlineData("nothing", "application/x-ndjson", "The body is not an object a line in JSON, after 0 rows: ")]
    public async Task Post_NoJson_IsRefused(string body, string contentType, string message)
        => Assert.StartsWith(message, await Service.RefusalAsync(HttpStatusCode.BadRequest, _service.DetectAsync(body, contentType)));

    [Fact]
    public async Task Post_TooManyRows_IsRefused()
    {
        string body = $"[{string.Join(',', Enumerable.Repeat(Row, ServiceFixture.MaximumDetectRows + 1))}]";

        Assert.Equal(
            "There are more than 20 rows; send them in several requests.",
            await Service.RefusalAsync(HttpStatusCode.BadRequest, _service.DetectAsync(body)));
    }

    [Fact]
    public async Task Post_TooLong_IsRefused()
    {
        string body = $"[{Row}{new string(' ', ServiceFixture.MaximumBodyBytes)}]";

        Assert.Contains("too large", await Service.RefusalAsync(HttpStatusCode.RequestEntityTooLarge, _service.DetectAsync(body)));
    }

    [Fact]
    public async Task Post_OtherContentType_IsRefused() => Assert.Equal(
        "Content-Type is 'text/plain'; send application/json, an array of objects, or application/x-ndjson, an object a line.",
        await Service.RefusalAsync(HttpStatusCode.UnsupportedMediaType, _service.DetectAsync(Row, "text/plain")));

    [Fact]
    public async Task Post_EmptyArray_GivesEmptyArray()
    {
        using var response = await _service.DetectAsync("[]");

        Assert.Equal("[]", await response.Content.ReadAsStringAsync());
    }
}
