using System;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Calibrators
{
    public abstract class CalibratedModelParametersBase
    {
        private protected CalibratedModelParametersBase(object subModel, ICalibrator calibrator)
        {
            SubModel = subModel;
            Calibrator = calibrator;
        }

        public object SubModel { get; }

        public ICalibrator Calibrator { get; }
    }

    /// <summary>A model and the calibrator that turns its score into a probability.</summary>
    public abstract class CalibratedModelParametersBase<TSubModel, TCalibrator> : CalibratedModelParametersBase
        where TSubModel : class
        where TCalibrator : class, ICalibrator
    {
        private protected CalibratedModelParametersBase(TSubModel subModel, TCalibrator calibrator) : base(subModel, calibrator) { }

        public new TSubModel SubModel => (TSubModel)base.SubModel;

        public new TCalibrator Calibrator => (TCalibrator)base.Calibrator;
    }

    internal sealed class CalibratedModelParameters<TSubModel, TCalibrator> : CalibratedModelParametersBase<TSubModel, TCalibrator>, IProbabilityScorer, ICanSaveModel, IDisposable
        where TSubModel : class
        where TCalibrator : class, ICalibrator
    {
        public CalibratedModelParameters(TSubModel subModel, TCalibrator calibrator) : base(subModel, calibrator) { }

        public float Score(in VBuffer<float> features) => ((IScalarScorer)SubModel).Score(features);

        public float ProbabilityOf(float score) => Calibrator.PredictProbability(score);

        public void Save(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(CalibratedModelParameters<TSubModel, TCalibrator>));
            ctx.SaveModel((ICanSaveModel)SubModel, "SubModel");
            ctx.SaveModel((ICanSaveModel)Calibrator, "Calibrator");
        }

        public void Dispose() => (SubModel as IDisposable)?.Dispose();

        private static CalibratedModelParameters<TSubModel, TCalibrator> Create(IHostEnvironment env, ModelLoadContext ctx)
            => new CalibratedModelParameters<TSubModel, TCalibrator>(ctx.LoadModel<TSubModel>(env, "SubModel"), ctx.LoadModel<TCalibrator>(env, "Calibrator"));
    }
}
