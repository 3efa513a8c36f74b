using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Data;

public sealed partial class TableReaderTests
{
    [Fact]
    public void Read_NumberColumns_AreIntegerWhereEveryValueIsWhole()
    {
        var view = new MemoryView(
            ("Real", NumberDataViewType.Single, Make(i => i + 0.5f)),
            ("Whole", NumberDataViewType.Single, Make(i => (float)i)),
            ("Double", NumberDataViewType.Double, Make(i => i / 3.0)),
            ("Byte", NumberDataViewType.Byte, Make(i => (byte)(i * 20))),
            ("Long", NumberDataViewType.Int64, Make(i => -1_000_000_000_000L * i)));

        (TableSchema schema, TableData data) = Read(view);

        Assert.Equal(
            [ColumnKind.Continuous, ColumnKind.Integer, ColumnKind.Continuous, ColumnKind.Integer, ColumnKind.Integer],
            schema.Columns.Select(c => c.Kind));
        Assert.Equal(11.5, data.Numbers(0)[11]);
        Assert.Equal(220.0, data.Numbers(3)[11]);
        Assert.Equal(-11_000_000_000_000.0, data.Numbers(4)[11]);
    }

    [Fact]
    public void Read_Text_HasSortedVocabularyAndEmptyIsMissing()
    {
        string[] cities = ["Ulm", "", "Bonn", "Ulm"];
        var view = new MemoryView(("City", TextDataViewType.Instance, Make(i => cities[i % 4].AsMemory())));

        (TableSchema schema, TableData data) = Read(view);

        Assert.Equal(["Bonn", "Ulm"], schema.Columns[0].Categories);
        Assert.Equal([1, -1, 0, 1], data.Codes(0)[..4]);
    }

    [Fact]
    public void Read_Boolean_HasTheCategoriesFalseAndTrue()
    {
        var view = new MemoryView(("Is", BooleanDataViewType.Instance, Make(i => i % 3 == 0)));

        (TableSchema schema, TableData data) = Read(view);

        Assert.Equal(["False", "True"], schema.Columns[0].Categories);
        Assert.Equal([1, 0, 0, 1], data.Codes(0)[..4]);
    }

    [Fact]
    public void Read_Keys_AreNamedByKeyValuesOrNumberAndZeroIsMissing()
    {
        var view = new MemoryView(
            ("Named", new KeyDataViewType(typeof(uint), 3), Make(i => (uint)(i % 3)), Annotate.Keys("red", "green", "blue")),
            ("Plain", new KeyDataViewType(typeof(byte), 9), Make(i => (byte)(i % 2 == 0 ? 9 : 7)), null));

        (TableSchema schema, TableData data) = Read(view);

        Assert.Equal(["red", "green"], schema.Columns[0].Categories);
        Assert.Equal([-1, 0, 1], data.Codes(0)[..3]);
        Assert.Equal(["7", "9"], schema.Columns[1].Categories);
        Assert.Equal([1, 0, 1], data.Codes(1)[..3]);
    }

    [Fact]
    public void Read_DateTime_IsTicksAndTheDefaultIsMissing()
    {
        var day = new DateTime(2024, 2, 29);
        var view = new MemoryView(("When", DateTimeDataViewType.Instance, Make(i => i == 1 ? default : day.AddDays(i))));

        (TableSchema schema, TableData data) = Read(view);

        Assert.Equal(ColumnKind.DateTime, schema.Columns[0].Kind);
        Assert.Equal(day.Ticks, data.Numbers(0)[0]);
        Assert.Equal(double.NaN, data.Numbers(0)[1]);
    }

    [Fact]
    public void Read_VectorWithOneHotGroup_IsOneCategoryBesideNumbers()
    {
        DataViewSchema.Annotations slots = Annotate.Slots(["age", "job.cook", "job.smith", "job.clerk", "pay"], 1, 3);
        var view = new MemoryView(("Features", new VectorDataViewType(NumberDataViewType.Single, 5), Make(SparsePerson), slots));

        (TableSchema schema, TableData data) = Read(view);

        Assert.Equal(["Features[age]", "Features[job]", "Features[pay]"], schema.Columns.Select(c => c.Name));
        Assert.Equal(["cook", "smith", "clerk"], schema.Columns[1].Categories);
        Assert.Equal([0, 1, 2, -1], data.Codes(1)[..4]);
        Assert.Equal([0.0, 1.0, 2.0, 3.0], data.Numbers(0)[..4]);
        Assert.Equal([0.0, 0.0], data.Numbers(2)[..2]);
    }

    [Fact]
    public void Read_NumericLabelOfFewValues_IsACategory()
    {
        var view = new MemoryView(("Label", NumberDataViewType.Single, Make(i => i % 2 - 0.5f)), ("X", NumberDataViewType.Single, Make(i => (float)i)));

        (TableSchema schema, TableData data) = Read(view, "Label");

        Assert.Equal(0, schema.LabelColumn);
        Assert.Equal(["-0.5", "0.5"], schema.Columns[0].Categories);
        Assert.Equal([0, 1], data.Codes(0)[..2]);
    }

    [Fact]
    public void Read_HiddenAndIgnoredColumns_AreNotAskedForInTheOnlyPass()
    {
        var view = new MemoryView(
            ("X", TextDataViewType.Instance, Make(_ => "hidden".AsMemory())),
            ("Id", TextDataViewType.Instance, Make(i => $"{i}".AsMemory())),
            ("X", NumberDataViewType.Single, Make(i => (float)i)));

        (TableSchema schema, _) = Read(view, ignored: "Id");

        Assert.Equal(["X"], Assert.Single(view.Cursors));
        Assert.Equal([0, 0, 1], schema.Sources.Select(s => s.Learned.Count));
    }

    [Fact]
    public void Read_CanceledToken_Throws()
    {
        var view = new MemoryView(("X", NumberDataViewType.Single, Make(i => (float)i)));

        Assert.Throws<OperationCanceledException>(() => TableReader.Read(view, null, [], new CancellationToken(canceled: true)));
    }

    internal static T[] Make<T>(Func<int, T> value) => [.. Enumerable.Range(0, 12).Select(value)];

    internal static (TableSchema Schema, TableData Data) Read(IDataView view, string? label = null, params string[] ignored)
        => TableReader.Read(view, label, ignored, CancellationToken.None);

    // Person i has age i and the (i mod 4)-th job, the last of which is none; stored sparsely, in a buffer that is too long.
    private static VBuffer<float> SparsePerson(int i)
        => i % 4 == 3
            ? new VBuffer<float>(5, 1, [i, 9, 9], [0, 0, 0])
            : new VBuffer<float>(5, 2, [i, 1, 9], [0, 1 + (i % 4), 0]);
}
