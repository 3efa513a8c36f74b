using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>The areas under the two curves that look only at the order of the scores.</summary>
    internal static class RankingCurves
    {
        /// <summary>The probability that a positive is scored above a negative, ties counting half.</summary>
        public static double AreaUnderRoc(IReadOnlyList<(float Score, bool Positive)> rows)
        {
            double positivesAbove = 0, area = 0, negatives = 0;
            foreach (var tied in rows.GroupBy(r => r.Score).OrderByDescending(g => g.Key))
            {
                double positivesHere = tied.Count(r => r.Positive), negativesHere = tied.Count() - positivesHere;
                area += negativesHere * (positivesAbove + positivesHere / 2);
                positivesAbove += positivesHere;
                negatives += negativesHere;
            }
            if (positivesAbove == 0)
                throw new ArgumentOutOfRangeException("PosSample", "AUC is not defined when there is no positive class in the data");
            if (negatives == 0)
                throw new ArgumentOutOfRangeException("NegSample", "AUC is not defined when there is no negative class in the data");
            return area / (positivesAbove * negatives);
        }

        /// <summary>
        /// The lower trapezoid estimator of Boyd, Eng and Page (ECML PKDD 2013). Rows of equal score count in the order they came,
        /// so it is not the average precision, and with ties it depends on the order of the rows.
        /// </summary>
        public static double AreaUnderPrecisionRecall(IReadOnlyList<(float Score, bool Positive)> rows)
        {
            double positives = rows.Count(r => r.Positive), truePositives = 0, falsePositives = 0, lastPrecision = 1, area = 0;
            foreach ((_, bool positive) in rows.OrderByDescending(r => r.Score))
            {
                if (!positive)
                {
                    falsePositives++;
                    lastPrecision = truePositives / (truePositives + falsePositives);
                    continue;
                }
                truePositives++;
                double precision = truePositives / (truePositives + falsePositives);
                area += (lastPrecision + precision) / 2 / positives;
                lastPrecision = precision;
            }
            return area;
        }
    }
}
