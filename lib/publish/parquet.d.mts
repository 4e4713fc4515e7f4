export interface Column {
  name: string;
  data: Int32Array | Float64Array;
}

/** A Parquet file of one row group with one page a column, all REQUIRED and uncompressed: INT32 as DELTA_BINARY_PACKED,
 * DOUBLE plain. So a reader gets typed arrays. Columns must be of one length, which may be 0. */
export function encodeColumns(columns: readonly Column[]): Uint8Array;

/** The columns of a file that `encodeColumns` made. */
export function decodeColumns(bytes: Uint8Array): Promise<Column[]>;
