using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Data
{
    public class ModelTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Keyed
        {
            public float X { get; set; }
            [KeyType(2)]
            public uint Key { get; set; }
        }

        [Fact]
        public void Save_TransformerThatWritesNothing_FailsAtSaveTime()
        {
            ITransformer model = new Probe().Fit(_context.Numbers(1));

            var error = Assert.Throws<InvalidOperationException>(() => _context.Model.Save(model, null, new MemoryStream()));
            Assert.Contains("ModelSignature not specified!", error.Message);
        }

        [Fact]
        public void Save_TransformerThatThrows_SurfacesItsException()
        {
            ITransformer model = new Probe { OnSave = _ => throw new NotSupportedException("not this one") }.Fit(_context.Numbers(1));

            Assert.Equal("not this one", Assert.Throws<NotSupportedException>(() => _context.Model.Save(model, null, new MemoryStream())).Message);
        }

        [Fact]
        public void Save_DelegatedToAnEmptyChain_LoadsAsIdentity()
        {
            IDataView view = _context.Numbers(3);
            var probe = new Probe { OnSave = ctx => ((ICanSaveModel)new TransformerChain<ITransformer>()).Save(ctx) };
            ITransformer model = probe.Append(probe).Fit(view);
            using var stream = new MemoryStream();

            _context.Model.Save(model, view.Schema, stream);
            stream.Position = 0;
            ITransformer loaded = new MLContext().Model.Load(stream, out DataViewSchema schema);

            Assert.Equal(2, Assert.IsType<TransformerChain<ITransformer>>(loaded).Count());
            Assert.Same(view, loaded.Transform(view));
            Assert.Equal(view.Schema.Select(c => c.ToString()), schema.Select(c => c.ToString()));
        }

        [Fact]
        public void Save_SchemaWithAnnotations_ComesBackWithThem()
        {
            SchemaDefinition definition = SchemaDefinition.Create(typeof(Keyed), SchemaDefinition.Direction.Read);
            var values = new VBuffer<ReadOnlyMemory<char>>(2, new[] { "no".AsMemory(), "yes".AsMemory() });
            definition["Key"].AddAnnotation("KeyValues", values, new VectorDataViewType(TextDataViewType.Instance, 2));
            IDataView view = _context.Data.LoadFromEnumerable(Array.Empty<Keyed>(), definition);
            using var stream = new MemoryStream();

            _context.Model.Save(new TransformerChain<ITransformer>(), view.Schema, stream);
            stream.Position = 0;
            _context.Model.Load(stream, out DataViewSchema schema);

            Assert.True(schema["Key"].HasKeyValues());
            VBuffer<ReadOnlyMemory<char>> read = default;
            schema["Key"].GetKeyValues(ref read);
            Assert.Equal(new[] { "no", "yes" }, read.DenseValues().Select(v => v.ToString()));
        }

        [Fact]
        public void Save_WithLoader_ComesBackWithALoaderThatReads()
        {
            string path = Path.GetTempFileName();
            try
            {
                File.WriteAllText(path, "1,a\n2,b\n");
                TextLoader loader = _context.Data.CreateTextLoader(
                    new[] { new TextLoader.Column("N", DataKind.Single, 0), new TextLoader.Column("T", DataKind.String, 1) }, ',');
                using var stream = new MemoryStream();

                _context.Model.Save(new TransformerChain<ITransformer>(), loader, stream);
                stream.Position = 0;
                _context.Model.LoadWithDataLoader(stream, out IDataLoader<IMultiStreamSource> loaded);

                Assert.Equal(new[] { "a", "b" }, loaded.Load(path).GetColumn<string>("T"));
            }
            finally
            {
                File.Delete(path);
            }
        }
    }
}
