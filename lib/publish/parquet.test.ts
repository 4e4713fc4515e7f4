import { parquetMetadata } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { decodeColumns } from '@/lib/source/columns';
import { encodeColumns } from './parquet.mjs';

const bufferOf = (bytes: Uint8Array) =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

describe('Parquet columns', () => {
  test('come back as they went, negative values and extremes too', async () => {
    const data = Int32Array.from([0, -1, 2147483647, -2147483648, 7, -1, -1]);
    const score = Float64Array.from([0.1, -2.5, 1e300, 0, -0, 4, 5]);
    const buffer = bufferOf(
      encodeColumns([
        { name: 'a', data },
        { name: 's', data: score },
      ]),
    );
    const columns = await decodeColumns(buffer, ['s', 'a']);
    expect(columns.a).toEqual(data);
    expect(columns.s).toEqual(score);
  });

  test('of more than a page of the writer', async () => {
    const data = Int32Array.from({ length: 600_000 }, (_, i) => ((i * 7919) % 1000) - 500);
    const columns = await decodeColumns(bufferOf(encodeColumns([{ name: 'a', data }])), ['a']);
    expect(Buffer.from(columns.a.buffer).equals(Buffer.from(data.buffer))).toBe(true);
  });

  test('without rows', async () => {
    const buffer = bufferOf(encodeColumns([{ name: 'a', data: new Int32Array(0) }]));
    expect(await decodeColumns(buffer, ['a'])).toEqual({ a: new Int32Array(0) });
  });

  test('are required, delta-packed, uncompressed, in one row group', () => {
    const bytes = encodeColumns([
      { name: 'a', data: new Int32Array(5000).fill(3) },
      { name: 's', data: new Float64Array(5000) },
    ]);
    const metadata = parquetMetadata(bytes);
    expect(metadata.row_groups).toHaveLength(1);
    const [a, s] = metadata.row_groups[0]?.columns.map((column) => column.meta_data) ?? [];
    expect(a).toMatchObject({ type: 'INT32', codec: 'UNCOMPRESSED', encodings: ['DELTA_BINARY_PACKED'] });
    expect(s).toMatchObject({ type: 'DOUBLE', codec: 'UNCOMPRESSED', encodings: ['PLAIN'] });
    expect(metadata.schema.slice(1).map((field) => field.repetition_type)).toEqual(['REQUIRED', 'REQUIRED']);
  });

  test('a column that is not there is named', async () => {
    const buffer = bufferOf(encodeColumns([{ name: 'a', data: new Int32Array(1) }]));
    await expect(decodeColumns(buffer, ['b'])).rejects.toThrow('"b"');
  });
});
