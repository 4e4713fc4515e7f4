import { parquetWriteBuffer } from 'hyparquet-writer';

export interface Column {
  name: string;
  data: Int32Array | Float64Array;
}

/** A Parquet file of one row group with one page a column, all REQUIRED and uncompressed: INT32 as DELTA_BINARY_PACKED,
 * DOUBLE plain. So a reader gets typed arrays. Columns must be of one length, which may be 0. */
export function encodeColumns(columns: readonly Column[]): Uint8Array {
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
