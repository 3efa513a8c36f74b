using System.Collections.Generic;
using System.IO;

namespace TorchSharp
{
    /// <summary>Writes named tensors one after the other: count, then name, type, shape and bytes of each.</summary>
    internal static class ModuleStreams
    {
        internal static void Save(BinaryWriter writer, IReadOnlyCollection<KeyValuePair<string, torch.Tensor>> tensors)
        {
            writer.Write7BitEncodedInt(tensors.Count);
            foreach ((string name, torch.Tensor tensor) in tensors)
            {
                writer.Write(name);
                SaveTensor(writer, tensor);
            }
        }

        internal static Dictionary<string, torch.Tensor> Load(BinaryReader reader)
        {
            var tensors = new Dictionary<string, torch.Tensor>();
            for (int count = reader.Read7BitEncodedInt(); count > 0; count--)
            {
                string name = reader.ReadString();
                tensors[name] = LoadTensor(reader);
            }

            return tensors;
        }

        internal static void SaveTensor(BinaryWriter writer, torch.Tensor tensor)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            torch.Tensor dense = tensor.detach().cpu().contiguous();
            writer.Write7BitEncodedInt((int)dense.dtype);
            writer.Write7BitEncodedInt(dense.shape.Length);
            foreach (long size in dense.shape)
            {
                writer.Write7BitEncodedInt64(size);
            }

            writer.Write(dense.bytes);
        }

        internal static torch.Tensor LoadTensor(BinaryReader reader)
        {
            var type = (torch.ScalarType)reader.Read7BitEncodedInt();
            var shape = new long[reader.Read7BitEncodedInt()];
            for (int i = 0; i < shape.Length; i++)
            {
                shape[i] = reader.Read7BitEncodedInt64();
            }

            torch.Tensor tensor = torch.zeros(shape, type);
            reader.BaseStream.ReadExactly(tensor.bytes);
            return tensor;
        }
    }
}
