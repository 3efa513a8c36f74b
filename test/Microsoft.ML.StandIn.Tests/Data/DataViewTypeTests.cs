using System;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Data
{
    public class DataViewTypeTests
    {
        [Fact]
        public void ToString_EachKind_MatchesTheOfficialWords()
        {
            Assert.Equal("String", TextDataViewType.Instance.ToString());
            Assert.Equal("Single", NumberDataViewType.Single.ToString());
            Assert.Equal("Key<UInt32, 0-1>", new KeyDataViewType(typeof(uint), 2).ToString());
            Assert.Equal("Vector<Single, 3>", new VectorDataViewType(NumberDataViewType.Single, 3).ToString());
            Assert.Equal("Vector<Single>", new VectorDataViewType(NumberDataViewType.Single).ToString());
        }

        [Fact]
        public void Equals_SameKeysOrVectors_AreEqualByValue()
        {
            Assert.Equal(new KeyDataViewType(typeof(uint), 2), new KeyDataViewType(typeof(uint), 2ul));
            Assert.NotEqual(new KeyDataViewType(typeof(uint), 2), new KeyDataViewType(typeof(uint), 3));
            Assert.NotEqual(new VectorDataViewType(NumberDataViewType.Single, 6), new VectorDataViewType(NumberDataViewType.Single, 2, 3));
        }

        [Theory]
        [InlineData(typeof(float), 2)]
        [InlineData(typeof(byte), 256)]
        public void KeyDataViewType_WrongTypeOrCount_Throws(Type type, int count)
            => Assert.ThrowsAny<ArgumentException>(() => new KeyDataViewType(type, count));

        [Fact]
        public void Schema_SameNameTwice_HidesTheFirstAndKeepsItsIndex()
        {
            var builder = new DataViewSchema.Builder();
            builder.AddColumn("X", NumberDataViewType.Single);
            builder.AddColumn("Y", NumberDataViewType.Single);
            builder.AddColumn("X", TextDataViewType.Instance);
            DataViewSchema schema = builder.ToSchema();

            Assert.Equal(2, schema["X"].Index);
            Assert.Equal(new[] { true, false, false }, schema.Select(c => c.IsHidden));
            Assert.Null(schema.GetColumnOrNull("Z"));
            Assert.Throws<ArgumentOutOfRangeException>(() => schema["Z"]);
        }

        [Fact]
        public void Annotations_ReadBack_GiveTheirValuesAndRefuseOthers()
        {
            var builder = new DataViewSchema.Annotations.Builder();
            builder.AddPrimitiveValue("IsNormalized", BooleanDataViewType.Instance, true);
            DataViewSchema.Annotations annotations = builder.ToAnnotations();

            bool value = false;
            annotations.GetValue("IsNormalized", ref value);
            Assert.True(value);
            Assert.Throws<InvalidOperationException>(() => annotations.GetValue("Other", ref value));
        }
    }
}
