using System;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public sealed class DeviceTests
{
    [Fact]
    public void Device_Cuda_IsBroughtUpWhenAskedForAndOnlyNamedByTheConstructor()
    {
        Assert.Equal(DeviceType.CUDA, new Device("cuda").type);
        if (cuda.is_available())
        {
            Assert.Equal(DeviceType.CUDA, device("cuda").type);
        }
        else
        {
            Assert.Throws<InvalidOperationException>(() => device("cuda"));
        }
    }

    [Fact]
    public void Device_Cpu_IsThere() => Assert.Equal(DeviceType.CPU, device("cpu").type);
}
