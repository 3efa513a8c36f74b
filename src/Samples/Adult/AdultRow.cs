namespace Samples.Adult;

/// <summary>One person of the Adult table.</summary>
internal class AdultRow
{
    public float Age { get; set; }

    public string WorkClass { get; set; } = string.Empty;

    public float Weighting { get; set; }

    public string Education { get; set; } = string.Empty;

    public float EducationYears { get; set; }

    public string MaritalStatus { get; set; } = string.Empty;

    public string Occupation { get; set; } = string.Empty;

    public string Relationship { get; set; } = string.Empty;

    public string Race { get; set; } = string.Empty;

    public string Sex { get; set; } = string.Empty;

    public float CapitalGain { get; set; }

    public float CapitalLoss { get; set; }

    public float HoursPerWeek { get; set; }

    public string NativeCountry { get; set; } = string.Empty;

    /// <summary>Gets or sets whether the income is above 50,000 dollars a year.</summary>
    public bool Label { get; set; }
}
