using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>A rating as a shape beside its word: a full disk, a half one, a triangle, a ring.</summary>
internal static class RatingMark
{
    /// <summary>Gets the word.</summary>
    public static string Word(MetricRating rating) => rating switch
    {
        MetricRating.Good => "good",
        MetricRating.Fair => "fair",
        MetricRating.Poor => "poor",
        _ => "unrated",
    };

    /// <summary>Draws the shape and writes the word.</summary>
    public static void Draw(MarkupWriter m, MetricRating rating)
    {
        using OpenElement mark = m.In("span", ("class", "rating " + Word(rating)));
        using (m.In("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 12 12"), ("aria-hidden", "true")))
        {
            switch (rating)
            {
                case MetricRating.Good:
                    Drawing.Dot(m, "solid", 6, 6, 4.6);
                    break;
                case MetricRating.Fair:
                    Drawing.Dot(m, "ring", 6, 6, 4.2);
                    m.Empty("path", ("class", "solid"), ("d", "M6 1.8A4.2 4.2 0 0 0 6 10.2Z"));
                    break;
                case MetricRating.Poor:
                    m.Empty("path", ("class", "solid"), ("d", "M6 1.2L11.2 10.6H.8Z"));
                    break;
                default:
                    Drawing.Dot(m, "ring", 6, 6, 4.2);
                    break;
            }
        }

        m.Text(" " + Word(rating));
    }
}
