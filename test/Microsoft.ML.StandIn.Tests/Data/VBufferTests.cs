using System;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Data
{
    public class VBufferTests
    {
        private static VBuffer<float> Sparse() => new VBuffer<float>(5, 2, new[] { 7f, 8f }, new[] { 1, 4 });

        [Fact]
        public void Sparse_Read_GivesZerosBetweenItsValues()
        {
            VBuffer<float> sparse = Sparse();

            Assert.False(sparse.IsDense);
            Assert.Equal(new[] { 0f, 7, 0, 0, 8 }, sparse.DenseValues());
            Assert.Equal(new[] { 7f, 8 }, sparse.GetValues().ToArray());
            Assert.Equal(new[] { 1, 4 }, sparse.Items().Select(i => i.Key));
            Assert.Equal(8f, sparse.GetItemOrDefault(4));
            Assert.Equal(0f, sparse.GetItemOrDefault(2));
        }

        [Fact]
        public void CopyToDense_ReusesALargeEnoughBuffer()
        {
            var buffer = new float[8];
            var destination = new VBuffer<float>(8, buffer);

            Sparse().CopyToDense(ref destination);

            Assert.True(destination.IsDense);
            Assert.Equal(new[] { 0f, 7, 0, 0, 8, 0, 0, 0 }, buffer);
        }

        [Fact]
        public void CopyTo_Range_ShiftsTheIndices()
        {
            VBuffer<float> part = default;

            Sparse().CopyTo(ref part, 1, 3);

            Assert.Equal(new[] { 7f, 0, 0 }, part.DenseValues());
            Assert.Equal(new[] { 0 }, part.GetIndices().ToArray());
        }

        [Fact]
        public void Editor_CommitTruncated_MakesASparseVector()
        {
            VBuffer<float> vector = default;
            VBufferEditor<float> editor = VBufferEditor.Create(ref vector, 10, 3);
            editor.Values[0] = 5;
            editor.Indices[0] = 9;
            vector = editor.CommitTruncated(1);

            Assert.Equal(10, vector.Length);
            Assert.Equal(5f, vector.GetItemOrDefault(9));
            Assert.Equal(1, vector.GetValues().Length);
        }

        [Fact]
        public void Constructor_FewerValuesThanCount_Throws()
            => Assert.ThrowsAny<ArgumentException>(() => new VBuffer<float>(3, new float[2]));
    }
}
