using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Internal;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Tensors of images to pictures.</summary>
internal static class TensorPictures
{
    /// <summary>Copies the images of a tensor of floats, shape (N, channels, height, width).</summary>
    /// <exception cref="ArgumentException">The shape is another, or a value is not finite.</exception>
    public static IReadOnlyList<Picture> Of(Tensor images)
    {
        long[] shape = images.shape;
        if (shape is not [> 0, 1 or 3, > 0, > 0])
        {
            throw Errors.NotImages(shape);
        }

        using DisposeScope scope = NewDisposeScope();
        ReadOnlySpan<float> values = images.detach().to(ScalarType.Float32).cpu().contiguous().Values();
        GC.KeepAlive(images); // a caller who is done with them does not hold them while libtorch reads them
        (int channels, int height, int width) = ((int)shape[1], (int)shape[2], (int)shape[3]);
        int size = channels * height * width;
        List<Picture> pictures = [];
        for (; values.Length > 0; values = values[size..])
        {
            ReadOnlySpan<float> image = values[..size];
            foreach (float value in image)
            {
                if (!float.IsFinite(value))
                {
                    throw Errors.NotNumbers(pictures.Count);
                }
            }

            pictures.Add(Picture.Of(image, channels, height, width));
        }

        return pictures;
    }
}
