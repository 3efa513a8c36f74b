using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks;

public sealed class GeneratorHeadGroupsTests
{
    [Theory]
    [InlineData(2, true, 0.5)]
    [InlineData(2, false, 0.2)]
    [InlineData(0, true, 1.0)] // no scalars
    public void Activate_SpansOfEqualWidth_HaveTheNumbersOfOneAtATime(int scalars, bool straightThrough, double temperature)
    {
        using DisposeScope scope = NewDisposeScope();
        int[] widths = [3, 2, 3, 5, 2, 3]; // groups apart, and a width of its own
        int[] asked = [0, -1, 3, -1, 6, -1]; // with and without a condition in one group
        (int, int)[] spans = [.. widths.Select((w, i) => (scalars + widths.Take(i).Sum(), w))];
        var head = new GeneratorHead(scalars, spans, asked, temperature, straightThrough);
        using var random = new torch.Generator(5);
        long width = scalars + widths.Sum();
        Tensor raw = randn([40, width], generator: random).requires_grad_(), same = raw.detach().clone().requires_grad_();
        Tensor gumbel = randn([40, width], generator: random), weights = randn([40, width], generator: random);
        Tensor condition = zeros([40, 8]);
        condition.narrow(0, 0, 10).narrow(1, 1, 1).fill_(1);
        condition.narrow(0, 5, 10).narrow(1, 5, 1).fill_(1);
        condition.narrow(0, 12, 10).narrow(1, 7, 1).fill_(1);

        Tensor found = head.Activate(raw, condition, gumbel), expected = OneAtATime(head, same, condition, gumbel);
        (found * weights).sum().backward();
        (expected * weights).sum().backward();

        Assert.Equal(expected.data<float>().ToArray(), found.data<float>().ToArray());
        Assert.All(same.grad!.data<float>().Zip(raw.grad!.data<float>()), p => Assert.Equal(p.First, p.Second, 1e-6f));
        Assert.Contains(raw.grad!.data<float>(), g => Math.Abs(g) > 0.01);
    }

    [Fact]
    public void Activate_HundredsOfColumns_AreOneSoftmax()
    {
        using DisposeScope scope = NewDisposeScope();
        const int Columns = 600;
        var head = new GeneratorHead(0, [.. Enumerable.Range(0, Columns).Select(i => (2 * i, 2))], [.. Enumerable.Repeat(-1, Columns)], 1, true);

        Tensor rows = head.Activate(randn([10, 2 * Columns], generator: new torch.Generator(1)), zeros([10, 0]), zeros([10, 2 * Columns]));

        Assert.Equal([10, 2 * Columns], rows.shape);
        Assert.All(rows.view(-1, 2).sum(1).data<float>(), sum => Assert.Equal(1, sum));
    }

    private static Tensor OneAtATime(GeneratorHead head, Tensor raw, Tensor condition, Tensor gumbel)
    {
        List<Tensor> parts = [raw.narrow(1, 0, head.ScalarCount).tanh()];
        Tensor logits = (raw + gumbel) / head.Temperature;
        for (int i = 0; i < head.Spans.Count; i++)
        {
            (int offset, int width) = head.Spans[i];
            Tensor soft = nn.functional.softmax(logits.narrow(1, offset, width), 1);
            Tensor oneHot = zeros_like(soft).scatter_(1, soft.argmax(1, keepdim: true), ones_like(soft));
            Tensor drawn = head.StraightThrough ? (oneHot - soft).detach() + soft : soft;
            Tensor asked = head.ConditionOffsets[i] < 0 ? zeros_like(soft) : condition.narrow(1, head.ConditionOffsets[i], width);
            parts.Add((drawn * (1 - asked.sum(1, keepdim: true))) + asked);
        }

        return cat([.. parts], 1);
    }
}
