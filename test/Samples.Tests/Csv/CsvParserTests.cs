using System.Collections.Generic;
using System.IO;
using System.Linq;
using Samples.Csv;
using Xunit;

namespace Samples.Tests.Csv;

public class CsvParserTests
{
    [Theory]
    [InlineData("a,b", "a|b")]
    [InlineData("a,b\n", "a|b")]
    [InlineData("a,\n,b", "a|/|b")]
    [InlineData("a,b\r\nc,d\r\n", "a|b/c|d")]
    [InlineData("a\rb", "a/b")]
    [InlineData("\"a,b\",\"say \"\"hi\"\"\"", "a,b|say \"hi\"")]
    [InlineData("\"\",x", "|x")]
    [InlineData("a b\"c,d", "a b\"c|d")]
    [InlineData("\"one\r\ntwo\",x\ny,z", "one\r\ntwo|x/y|z")]
    [InlineData("ä,日本,🙂", "ä|日本|🙂")]
    public void Next_Text_SplitsIntoFields(string text, string expected)
    {
        Assert.Equal(expected, string.Join("/", All(text).Select(r => string.Join("|", r.Fields))));
    }

    [Fact]
    public void Next_AfterFieldOfSeveralLines_CountsItsLines()
    {
        Assert.Equal([1, 2, 5], All("h\n\"a\nb\nc\"\nd").Select(r => r.Line));
    }

    [Fact]
    public void Next_QuoteNotClosed_ThrowsNamingTheLineItBeginsIn()
    {
        var error = Assert.Throws<UserError>(() => All("h\n\"a\nb\n"));

        Assert.Equal("The quoted field that begins in line 2 is not closed.", error.Message);
    }

    [Fact]
    public void Next_TextAfterClosingQuote_ThrowsNamingTheLine()
    {
        var error = Assert.Throws<UserError>(() => All("h\n\"a\"b\n"));

        Assert.Equal("A quoted field in line 2 goes on after its closing quote; a quote inside a field must be doubled.", error.Message);
    }

    [Fact]
    public void Write_HostileFields_AreReadBack()
    {
        string[] fields = ["plain", "", "a,b", "say \"hi\"", "one\r\ntwo\n", " edge ", "ä🙂", "\""];
        using var text = new StringWriter();

        new CsvWriter(text, "\r\n").Write(fields);

        Assert.Equal(fields, Assert.Single(All(text.ToString())).Fields);
        Assert.EndsWith("\r\n", text.ToString());
    }

    [Fact]
    public void Write_OneEmptyField_IsNotAnEmptyLine()
    {
        using var text = new StringWriter();

        new CsvWriter(text).Write([""]);

        Assert.Equal("\"\"\n", text.ToString());
    }

    private static List<CsvRecord> All(string text)
    {
        var parser = new CsvParser(text);
        List<CsvRecord> records = [];
        while (parser.Next() is { } record)
        {
            records.Add(record);
        }

        return records;
    }
}
