using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Samples.Output;

/// <summary>What there is to say of a stage beside its bar: the time left, losses, quality.</summary>
internal sealed class DetailColumn : ProgressColumn
{
    private readonly ConcurrentDictionary<int, string> _details = new(); // drawn by a thread of its own

    protected override bool NoWrap => true;

    /// <summary>Says something else of a bar.</summary>
    public void Set(ProgressTask bar, string detail) => _details[bar.Id] = detail;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(_details.GetValueOrDefault(task.Id, string.Empty), new Style(Color.Grey)).Overflow(Overflow.Ellipsis);
}
