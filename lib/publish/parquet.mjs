import { parquetWriteBuffer } from 'hyparquet-writer';

export function encodeColumns(columns) {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, data }) => ({
      name,
      data,
      type: data instanceof Int32Array ? 'INT32' : 'DOUBLE',
      nullable: false,
      encoding: data instanceof Int32Array ? 'DELTA_BINARY_PACKED' : 'PLAIN',
    })),
    codec: 'UNCOMPRESSED',
    statistics: false,
    rowGroupSize: Math.max(1, columns[0]?.data.length ?? 0),
    pageSize: 0,
  });
  return new Uint8Array(buffer);
}
