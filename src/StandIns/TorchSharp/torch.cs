using System;

namespace TorchSharp
{
    public enum DeviceType
    {
        CPU = 0,
        CUDA = 1,
    }

    public static partial class torch
    {
        public static ScalarType uint8 = ScalarType.Byte;
        public static ScalarType int32 = ScalarType.Int32;
        public static ScalarType int64 = ScalarType.Int64;
        public static ScalarType float32 = ScalarType.Float32;
        public static ScalarType float64 = ScalarType.Float64;
        public static ScalarType @bool = ScalarType.Bool;

        public static readonly Device CPU = new(DeviceType.CPU);

        private static readonly Device _cuda = new(DeviceType.CUDA, 0);

        public enum ScalarType : sbyte
        {
            Byte = 0,
            Int8 = 1,
            Int16 = 2,
            Int32 = 3,
            Int64 = 4,
            Float16 = 5,
            Float32 = 6,
            Float64 = 7,
            Bool = 11,
        }

        public static Device CUDA => _cuda;

        public static Device device(string description) => Initialized(new(description));

        public static Device device(DeviceType deviceType, int index = -1) => Initialized(new(deviceType, index));

        // As in the original, naming a device brings it up, where the constructor only names it.
        private static Device Initialized(Device device) => device.type == DeviceType.CPU || cuda.is_available()
            ? device
            : throw new InvalidOperationException($"Torch device type {device.type} did not initialise on the current machine.");

        public static DisposeScope NewDisposeScope() => DisposeScopeManager.OfThread.Open();

        public static IDisposable no_grad() => new GradMode(false);

        public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

        public static bool is_grad_enabled() => NativeMethods.shim_grad_enabled() != 0;

        public static int get_num_threads() => NativeMethods.shim_threads();

        public static void set_num_threads(int num) => NativeMethods.Check(NativeMethods.shim_set_threads(num));

        public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

        public static bool TryInitializeDeviceType(DeviceType deviceType) =>
            deviceType == DeviceType.CPU || (deviceType == DeviceType.CUDA && cuda.is_available());

        public static class cuda
        {
            public static bool is_available() => device_count() > 0;

            public static int device_count() => NativeMethods.shim_cuda_devices();

            public static void synchronize(Device device = null) =>
                NativeMethods.Check(NativeMethods.shim_cuda_synchronize(Math.Max(0, device?.index ?? 0)));
        }

        /// <summary>Sets whether this thread records gradients, until disposed.</summary>
        private sealed class GradMode : IDisposable
        {
            private readonly int _before = NativeMethods.shim_grad_enabled();

            public GradMode(bool enabled) => NativeMethods.shim_set_grad_enabled(enabled ? 1 : 0);

            public void Dispose() => NativeMethods.shim_set_grad_enabled(_before);
        }
    }
}
