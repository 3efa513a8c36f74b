using System;
using System.Linq;
using System.Threading;
using TorchSharp.Modules;
using Xunit;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>Who owns a tensor, and what the counts say of it.</summary>
    public sealed class ScopeTests
    {
        [Fact]
        public void Dispose_OfScope_DisposesWhatWasMadeInIt()
        {
            Tensor before = torch.ones([1]), inside;
            using (DisposeScope scope = torch.NewDisposeScope())
            {
                inside = before + 1;
                Assert.True(scope.Contains(inside));
                Assert.False(scope.Contains(before));
                Assert.Equal(1, scope.DisposablesCount);
            }

            Assert.True(inside.IsInvalid);
            Assert.False(before.IsInvalid);
            before.Dispose();
        }

        [Fact]
        public void MoveToOuterDisposeScope_FromInner_LivesAsLongAsTheOuter()
        {
            Tensor moved;
            using (torch.NewDisposeScope())
            {
                using (torch.NewDisposeScope())
                {
                    moved = torch.ones([1]).MoveToOuterDisposeScope();
                }

                Assert.False(moved.IsInvalid);
            }

            Assert.True(moved.IsInvalid);
        }

        [Fact]
        public void MoveToOuterDisposeScope_FromOutermost_LivesOn()
        {
            Tensor moved;
            using (torch.NewDisposeScope())
            {
                moved = torch.ones([1]).MoveToOuterDisposeScope();
            }

            Assert.False(moved.IsInvalid);
            moved.Dispose();
        }

        [Fact]
        public void DetachFromDisposeScope_FromInner_OutlivesEveryScope()
        {
            Tensor detached;
            using (torch.NewDisposeScope())
            using (torch.NewDisposeScope())
            {
                detached = torch.ones([1]).DetachFromDisposeScope();
            }

            Assert.Equal(1, detached.item<float>());
            detached.Dispose();
        }

        [Fact]
        public void Attach_DetachedTensor_IsDisposedWithTheScope()
        {
            Tensor attached = torch.ones([1]);
            using (DisposeScope scope = torch.NewDisposeScope())
            {
                scope.Attach(attached);
            }

            Assert.True(attached.IsInvalid);
        }

        [Fact]
        public void DisposeEverythingBut_OneTensor_KeepsIt()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor kept = torch.ones([1]), dropped = torch.ones([1]);

            scope.DisposeEverythingBut(new IDisposable[] { kept }.AsEnumerable());

            Assert.False(kept.IsInvalid);
            Assert.True(dropped.IsInvalid);
            Assert.Equal(1, scope.DisposablesCount);
        }

        [Fact]
        public void Dispose_Twice_CountsOnce()
        {
            long live = Tensor.TotalCount;
            Tensor tensor = torch.ones([1]);
            Assert.Equal(live + 1, Tensor.TotalCount);

            tensor.Dispose();
            tensor.Dispose();

            Assert.Equal(live, Tensor.TotalCount);
            Assert.Throws<InvalidOperationException>(() => tensor.add(1));
        }

        [Fact]
        public void Statistics_OfAScope_CountEachTensorOnce() => OnNewThread(() =>
        {
            ThreadDisposeScopeStatistics statistics = DisposeScopeManager.Statistics;
            using Tensor outside = torch.ones([1]);
            Tensor detached;
            using (torch.NewDisposeScope())
            {
                (outside + 1).Dispose();
                torch.ones([2]);
                detached = torch.ones([3]).DetachFromDisposeScope();
            }

            Assert.Equal(
                (1, 3, 2, 1, 0),
                (statistics.CreatedOutsideScopeCount, statistics.CreatedInScopeCount, statistics.DisposedInScopeCount,
                    statistics.DetachedFromScopeCount, statistics.DisposedOutsideScopeCount));
            Assert.Equal(2, statistics.ThreadTotalLiveCount);
            detached.Dispose();
            Assert.Equal(1, statistics.ThreadTotalLiveCount);
        });

        [Fact]
        public void NewDisposeScope_OnAnotherThread_DoesNotOwnItsTensors()
        {
            Tensor foreign = null;
            using (torch.NewDisposeScope())
            {
                OnNewThread(() => foreign = torch.ones([1]));
            }

            Assert.False(foreign.IsInvalid);
            foreign.Dispose();
        }

        [Fact]
        public void NoGrad_OnOneThread_LeavesAnotherRecording()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor leaf = torch.ones([1], requires_grad: true);
            using IDisposable none = torch.no_grad();
            bool isRecordedThere = false;

            OnNewThread(() =>
            {
                using Tensor result = leaf * 2;
                isRecordedThere = result.requires_grad;
            });

            Assert.False((leaf * 2).requires_grad);
            Assert.True(isRecordedThere);
        }

        [Fact]
        public void NoGrad_Ended_RecordsAgain()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor leaf = torch.ones([1], requires_grad: true);

            using (torch.no_grad())
            {
                using (torch.enable_grad())
                {
                    Assert.True((leaf * 2).requires_grad);
                }

                Assert.False((leaf * 2).requires_grad);
            }

            Assert.True((leaf * 2).requires_grad);
        }

        [Fact]
        public void Gradient_MadeInAScope_SurvivesIt()
        {
            using var parameter = new Parameter(torch.ones([2]));
            using (torch.NewDisposeScope())
            {
                (parameter * 3).sum().backward();
            }

            using (torch.NewDisposeScope())
            {
                Assert.Equal([3.0, 3], Fixture.Values(parameter.grad));
            }
        }

        [Fact]
        public void Step_FirstMadeInAScope_KeepsItsStateForTheNext()
        {
            using var parameter = new Parameter(torch.zeros([1]));
            using SGD optimizer = torch.optim.SGD([parameter], 1, momentum: 0.5);
            for (int i = 0; i < 2; i++)
            {
                using DisposeScope scope = torch.NewDisposeScope();
                parameter.grad = torch.ones([1]);
                optimizer.step();
            }

            Assert.Equal([-2.5], Fixture.Values(parameter));
        }

        private static void OnNewThread(Action work)
        {
            Exception failure = null;
            var thread = new Thread(() => failure = Record.Exception(work));
            thread.Start();
            thread.Join();
            Assert.Null(failure);
        }
    }
}
