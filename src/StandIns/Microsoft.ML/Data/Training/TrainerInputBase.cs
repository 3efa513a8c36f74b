namespace Microsoft.ML.Trainers
{
    public abstract class TrainerInputBase
    {
        private protected TrainerInputBase() { }

        public string FeatureColumnName = "Features";
    }

    public abstract class TrainerInputBaseWithLabel : TrainerInputBase
    {
        private protected TrainerInputBaseWithLabel() { }

        public string LabelColumnName = "Label";
    }

    public abstract class TrainerInputBaseWithWeight : TrainerInputBaseWithLabel
    {
        private protected TrainerInputBaseWithWeight() { }

        public string ExampleWeightColumnName = null;
    }
}
