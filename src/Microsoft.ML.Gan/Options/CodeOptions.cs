using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;

namespace Microsoft.ML.Gan;

/// <summary>Codes the generator is given and the discriminator tells from the sample, so that they come to mean something (InfoGAN, arXiv:1606.03657).</summary>
public sealed class CodeOptions
{
    /// <summary>Gets or sets the categories of each categorical code, each from 2 to 1,000; drawn with equal chances.</summary>
    /// <value>The default is none. InfoGAN has one of 10 for handwritten digits.</value>
    public IReadOnlyList<int> CategoricalCodes { get; set; } = [];

    /// <summary>Gets or sets the number of continuous codes, drawn uniformly between -1 and 1.</summary>
    /// <value>The default is 0. InfoGAN has 2 for handwritten digits.</value>
    [Range(0, 100)]
    public int ContinuousCodes { get; set; }

    /// <summary>Gets or sets the weight of the codes in both losses, the λ of InfoGAN.</summary>
    /// <value>The default is 1, as in InfoGAN.</value>
    [Range(0.0, 1e3)]
    public double Weight { get; set; } = 1;

    /// <summary>Gets the width of all codes: one value per category and one per continuous code.</summary>
    internal int Width => CategoricalCodes.Sum() + ContinuousCodes;

    internal CodeOptions Copy()
    {
        var copy = (CodeOptions)MemberwiseClone();
        copy.CategoricalCodes = [.. CategoricalCodes];
        return copy;
    }
}
