using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

/// <summary>What a column or a category may be called by somebody who means no good, or no harm.</summary>
internal static class HostileNames
{
    /// <summary>A name of ten thousand letters.</summary>
    public static readonly string Long = new('W', 10_000);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "<script>alert('1')</script>",
        "\" onmouseover=\"alert(1)\" x='",
        "</title></style></svg><img src=x onerror=alert(1)>",
        "]]><!-- <![CDATA[ &lt; &amp; &#0; -->",
        "\u202Egnp.txt\u202C\u2066 override",
        "مرحبا بالعالم — שלום",
        "👩‍👩‍👧‍👦🏳️‍🌈 汉字漢字仮名交じり文とても長い名前",
        Long,
        "null\0bell\u0007escape\u001b[31m\u0085\uFFFF\ufeff",
        "half \uD83D pair \uDE00",
        "line\nbreak\r\n| pipe | `code` [link](javascript:alert(1)) ![](http://x.example/y.png) https://x.example @everyone",
        "Z" + string.Concat(Enumerable.Repeat("\u0321\u0334\u0488", 500)) + "algo",
        "",
    ];
}
