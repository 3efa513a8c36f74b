using System;
using System.Globalization;

namespace TorchSharp
{
    public static partial class torch
    {
        public class Device
        {
            public Device(string description)
            {
                string[] parts = description.Split(':');
                type = parts[0].ToLowerInvariant() switch
                {
                    "cpu" => DeviceType.CPU,
                    "cuda" => DeviceType.CUDA,
                    _ => throw new ArgumentException($"Unsupported device type: '{parts[0]}'."),
                };
                index = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : type == DeviceType.CUDA ? 0 : -1;
            }

            public Device(DeviceType deviceType, int index = -1) => (type, this.index) = (deviceType, index);

            public DeviceType type { get; }

            public int index { get; }

            public static implicit operator Device(string description) => new(description);

            public override string ToString() => type.ToString().ToLowerInvariant() + (index < 0 ? "" : $":{index}");
        }
    }
}
