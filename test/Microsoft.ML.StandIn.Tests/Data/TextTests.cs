using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Data
{
    public sealed class TextTests : IDisposable
    {
        private readonly MLContext _context = new MLContext(1);
        private readonly string _path = Path.GetTempFileName();

        public void Dispose() => File.Delete(_path);

        private sealed class Person
        {
            [LoadColumn(0)]
            public string Name { get; set; }

            [LoadColumn(1)]
            public float Age { get; set; }

            [LoadColumn(2, 3)]
            public float[] Scores { get; set; }

            [LoadColumn(4), ColumnName("Label")]
            public bool Member { get; set; }
        }

        private string Write(string text)
        {
            File.WriteAllText(_path, text);
            return _path;
        }

        [Fact]
        public void LoadFromTextFile_TypedClass_ReadsQuotesHeaderAndVectors()
        {
            string path = Write("Name,Age,S1,S2,Member\n\"Ann, \"\"A\"\"\",31,1.5,2,true\n Bob ,,?,4,0\n\n// no row\nCy,1e3,5,6,yes\n");

            IDataView view = _context.Data.LoadFromTextFile<Person>(path, ',', hasHeader: true, allowQuoting: true);

            Assert.Equal(new[] { "Ann, \"A\"", "Bob ", "Cy" }, view.GetColumn<string>("Name"));
            Assert.Equal(new[] { 31f, 0, 1000 }, view.GetColumn<float>("Age"));
            Assert.Equal(new[] { new[] { 1.5f, 2 }, new[] { float.NaN, 4 }, new float[] { 5, 6 } }, view.GetColumn<float[]>("Scores"));
            Assert.Equal(new[] { true, false, true }, view.GetColumn<bool>("Label"));
            VBuffer<ReadOnlyMemory<char>> names = default;
            view.Schema["Scores"].GetSlotNames(ref names);
            Assert.Equal(new[] { "S1", "S2" }, names.DenseValues().Select(n => n.ToString()));
        }

        [Fact]
        public void Options_MissingRealsAsNaNs_ReadsEmptyAndAbsentAsNaN()
        {
            var options = new TextLoader.Options
            {
                Separators = new[] { ',' },
                MissingRealsAsNaNs = true,
                Columns = new[] { new TextLoader.Column("A", DataKind.Single, 0), new TextLoader.Column("B", DataKind.Double, 1), new TextLoader.Column("C", DataKind.String, 2) },
            };

            IDataView view = _context.Data.LoadFromTextFile(Write("1,,x\n,2\n"), options);

            Assert.Equal(new[] { 1f, float.NaN }, view.GetColumn<float>("A"));
            Assert.Equal(new[] { double.NaN, 2 }, view.GetColumn<double>("B"));
            Assert.Equal(new[] { "x", "" }, view.GetColumn<string>("C"));
        }

        [Fact]
        public void Options_ReadMultilines_KeepsTheLineBreakInAQuotedField()
        {
            var options = new TextLoader.Options
            {
                Separators = new[] { ',' },
                AllowQuoting = true,
                ReadMultilines = true,
                Columns = new[] { new TextLoader.Column("T", DataKind.String, 0), new TextLoader.Column("N", DataKind.Int32, 1) },
            };

            IDataView view = _context.Data.LoadFromTextFile(Write("\"two\nlines\",1\nx,2\n"), options);

            Assert.Equal(new[] { "two\nlines", "x" }, view.GetColumn<string>("T"));
            Assert.Equal(new[] { 1, 2 }, view.GetColumn<int>("N"));
        }

        [Fact]
        public void Column_KeyCount_MapsZeroBasedTextToKeysAndTheRestToMissing()
        {
            var column = new TextLoader.Column("K", DataKind.UInt32, new[] { new TextLoader.Range(0) }, new KeyCount(3));

            IDataView view = _context.Data.LoadFromTextFile(Write("0,\n2,\n3,\n,\n"), new[] { column }, ',');

            Assert.Equal("Key<UInt32, 0-2>", view.Schema["K"].Type.ToString());
            Assert.Equal(new uint[] { 1, 3, 0, 0 }, view.GetColumn<uint>("K"));
        }

        [Fact]
        public void Integer_ThatIsNone_IsRefusedWithItsLineAndColumn()
        {
            IDataView view = _context.Data.LoadFromTextFile(Write("1\nabc\n"), new[] { new TextLoader.Column("N", DataKind.Int32, 0) });

            var error = Assert.ThrowsAny<Exception>(() => view.GetColumn<int>("N").ToArray());
            string message = (error.InnerException ?? error).Message;
            Assert.Contains("Could not parse value abc in line 2, column N", message);
        }

        [Fact]
        public void CreateTextLoader_MemberWithoutLoadColumn_IsNamed()
            => Assert.Contains("'Number'", Assert.ThrowsAny<Exception>(() => _context.Data.CreateTextLoader<Views.Row>()).Message);

        [Fact]
        public void CursorSet_ManyRows_ReadsInParallelWithTheIdsOfASingleCursor()
        {
            Write(string.Join("\n", Enumerable.Range(0, 5000)));
            IDataView view = _context.Data.LoadFromTextFile(_path, new[] { new TextLoader.Column("N", DataKind.Int32, 0) });

            List<DataViewRowId> ids = Views.IdsInParallel(view, 4, out int cursors);

            Assert.Equal(4, cursors);
            Assert.Equal(5000, ids.Count);
            Assert.Equal(Views.Ids(view).Order(), ids.Order());
        }

        [Fact]
        public void SaveAsText_RowsOfManyKinds_FollowTheFormat()
        {
            IDataView view = _context.Data.LoadFromEnumerable(new[]
            {
                new Saved { Text = "a,b", Number = 1.5f, Flag = true, Key = 1, Vector = new float[] { 1, 0 } },
                new Saved { Text = "", Number = float.NaN, Flag = false, Key = 3, Vector = new float[] { 0, 3 } },
            });
            using var stream = new MemoryStream();

            _context.Data.SaveAsText(view, stream, ',', headerRow: true, schema: true);

            Assert.Equal(new[]
            {
                "#@ TextLoader{", "#@   header+", "#@   sep=comma", "#@   col=Text:TX:0", "#@   col=Number:R4:1", "#@   col=Flag:BL:2",
                "#@   col=Key:U4[3]:3", "#@   col=Vector:R4:4-5", "#@ }",
                "Text,Number,Flag,Key,\"\",\"\"",
                "\"a,b\",1.5,1,1,1,0",
                "\"\",?,0,,0,3",
            }, Encoding.UTF8.GetString(stream.ToArray()).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }

        [Fact]
        public void SaveAsText_MostlyZeroVector_IsWrittenSparselyUnlessForcedDense()
        {
            var wide = new float[30];
            wide[20] = 7;
            IDataView view = _context.Data.LoadFromEnumerable(new[] { new Sparse { Vector = wide } });

            string Text(bool dense)
            {
                using var stream = new MemoryStream();
                _context.Data.SaveAsText(view, stream, headerRow: false, schema: false, forceDense: dense);
                return Encoding.UTF8.GetString(stream.ToArray()).TrimEnd();
            }

            Assert.Equal("30\t20:7", Text(dense: false));
            Assert.Equal(string.Join("\t", wide), Text(dense: true));
        }

        [Fact]
        public void SaveAsText_LoadedAgain_GivesTheSameValues()
        {
            string[] texts = { "plain", "quote \" here", " leading", "with,comma", "a:b" };
            IDataView view = _context.Data.LoadFromEnumerable(texts.Select((t, i) => new Views.Row { Text = t, Number = i / 3f }).ToArray());
            using (FileStream stream = File.Create(_path))
                _context.Data.SaveAsText(view, stream, ',');

            IDataView loaded = _context.Data.LoadFromTextFile(_path,
                new[] { new TextLoader.Column("Number", DataKind.Single, 0), new TextLoader.Column("Text", DataKind.String, 1) }, ',', hasHeader: true, allowQuoting: true);

            Assert.Equal(texts, loaded.GetColumn<string>("Text"));
            Assert.Equal(Views.NumbersOf(view), Views.NumbersOf(loaded));
        }

        private sealed class Saved
        {
            public string Text { get; set; }
            public float Number { get; set; }
            public bool Flag { get; set; }
            [KeyType(3)]
            public uint Key { get; set; }
            [VectorType(2)]
            public float[] Vector { get; set; }
        }

        private sealed class Sparse
        {
            [VectorType(30)]
            public float[] Vector { get; set; }
        }
    }
}
