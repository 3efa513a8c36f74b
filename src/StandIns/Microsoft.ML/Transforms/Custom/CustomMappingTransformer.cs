using System;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class CustomMappingTransformer<TSrc, TDst> : ITransformer
        where TSrc : class, new()
        where TDst : class, new()
    {
        private readonly Action<TSrc, TDst> _map;
        private readonly string _contractName;

        internal CustomMappingTransformer(IHostEnvironment env, Action<TSrc, TDst> map, string contractName,
            SchemaDefinition input = null, SchemaDefinition output = null)
        {
            ArgumentNullException.ThrowIfNull(env);
            ArgumentNullException.ThrowIfNull(map);
            _map = map;
            _contractName = contractName;
            Input = input ?? SchemaDefinition.Create(typeof(TSrc), SchemaDefinition.Direction.Write);
            Output = output ?? SchemaDefinition.Create(typeof(TDst), SchemaDefinition.Direction.Read);
        }

        internal SchemaDefinition Input { get; }

        internal SchemaDefinition Output { get; }

        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => RowMap.OutputSchemaOf(inputSchema, MapperOf(inputSchema));

        public IDataView Transform(IDataView input) => new MappedDataView(input, MapperOf(input.Schema));

        bool ITransformer.IsRowToRowMapper => true;

        IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => new RowMap(inputSchema, MapperOf(inputSchema));

        void ICanSaveModel.Save(ModelSaveContext ctx) => CustomMappingContract.Save(ctx, _contractName, _map.Method.DeclaringType.Assembly);

        private CustomRowMapper<TSrc, TDst> MapperOf(DataViewSchema schema) => new CustomRowMapper<TSrc, TDst>(schema, _map, Input, Output);
    }
}
