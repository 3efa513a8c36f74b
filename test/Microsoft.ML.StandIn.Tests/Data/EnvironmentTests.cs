using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.ML.Runtime;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Data
{
    public class EnvironmentTests
    {
        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Microsoft.ML.Data.IInternalCatalog.get_Environment")]
        private static extern IHostEnvironment EnvironmentOf(TransformsCatalog catalog);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Microsoft.ML.Data.IInternalCatalog.get_Environment")]
        private static extern IHostEnvironment EnvironmentOf(TrainCatalogBase.CatalogInstantiatorBase catalog);

        [Fact]
        public void Channel_Info_ReachesTheLogBetweenItsOwnTraces()
        {
            var context = new MLContext();
            var lines = new List<LoggingEventArgs>();
            context.Log += (_, line) => lines.Add(line);

            using (IChannel channel = ((IHostEnvironment)context).Register("GanX").Start("Fit"))
                channel.Info(MessageSensitivity.None, "epoch {0} d_loss {1:F3}", 3, 0.5);

            Assert.All(lines, line => Assert.Equal("GanX; Fit", line.Source));
            LoggingEventArgs info = Assert.Single(lines, line => line.Kind == ChannelMessageKind.Info);
            Assert.Equal("epoch 3 d_loss 0.500", info.RawMessage);
            Assert.Equal("[Source=GanX; Fit, Kind=Info] epoch 3 d_loss 0.500", info.Message);
            Assert.Equal("Channel started", lines[0].RawMessage);
            Assert.StartsWith("Channel finished. Elapsed ", lines[^2].RawMessage);
            Assert.Equal("Channel disposed", lines[^1].RawMessage);
        }

        [Fact]
        public void ProgressChannel_Used_StaysSilent()
        {
            var context = new MLContext();
            int lines = 0;
            context.Log += (_, _) => lines++;

            using (IProgressChannel progress = ((IHostEnvironment)context).Register("GanX").StartProgressChannel("Epochs"))
            {
                progress.SetHeader(new ProgressHeader(new[] { "loss" }, new[] { "epochs" }), entry => entry.SetProgress(0, 1, 10));
                progress.Checkpoint(0.5);
            }

            Assert.Equal(0, lines);
        }

        [Fact]
        public void Rand_SameContextSeed_SameStreamsInOrder()
        {
            static int[] Draw(MLContext context) => new[] { ((IHostEnvironment)context).Register("X").Rand.Next(), ((IHostEnvironment)context).Register("X").Rand.Next() };

            int[] first = Draw(new MLContext(3));

            Assert.Equal(first, Draw(new MLContext(3)));
            Assert.NotEqual(first[0], first[1]);
        }

        [Fact]
        public void Rand_SeedGivenToRegister_IsIndependentOfTheContext()
            => Assert.Equal(
                ((IHostEnvironment)new MLContext()).Register("X", seed: 7).Rand.Next(),
                ((IHostEnvironment)new MLContext(1)).Register("Y", seed: 7).Rand.Next());

        [Fact]
        public void UnsafeAccessor_OnCatalogs_GivesAnEnvironmentThatLogsToTheContext()
        {
            var context = new MLContext();
            int lines = 0;
            context.Log += (_, _) => lines++;

            foreach (IHostEnvironment environment in new[] { EnvironmentOf(context.Transforms), EnvironmentOf(context.BinaryClassification.Trainers), EnvironmentOf(context.MulticlassClassification.Trainers) })
            {
                Assert.IsNotType<MLContext>(environment);
                int before = lines;
                environment.Start("here").Dispose();
                Assert.Equal(before + 3, lines);
            }
        }

        [Fact]
        public void Options_SetAndRemoved_AreFoundAndThenNot()
        {
            var context = new MLContext();
            context.SetOption("answer", 42);

            Assert.False(context.TryAddOption("answer", 43));
            Assert.Equal(42, context.GetOptionOrDefault<int>("answer"));
            Assert.True(context.RemoveOption("answer"));
            Assert.False(context.TryGetOption<int>("answer", out _));
        }
    }
}
