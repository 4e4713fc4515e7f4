import { parquetMetadata, parquetRead } from 'hyparquet';
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

export async function decodeColumns(bytes) {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const metadata = parquetMetadata(file);
  const rows = Number(metadata.num_rows);
  const columns = metadata.schema.slice(1).map(({ name, type }) => ({
    name,
    data: type === 'DOUBLE' ? new Float64Array(rows) : new Int32Array(rows),
  }));
  const byName = new Map(columns.map(({ name, data }) => [name, data]));
  const onPage = ({ pathInSchema, columnData, rowStart }) => byName.get(pathInSchema[0]).set(columnData, rowStart);
  if (rows > 0) await parquetRead({ file, metadata, onPage });
  return columns;
}
