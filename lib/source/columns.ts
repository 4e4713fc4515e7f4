import { parquetMetadata, parquetRead } from 'hyparquet';
import { UserError } from '@/lib/model/user-error';

/** Decodes whole columns of a Parquet file, page by page and never row by row: INT32 into Int32Array, DOUBLE into
 * Float64Array. Throws UserError where a column is missing. */
export async function decodeColumns<Name extends string>(
  buffer: ArrayBuffer,
  names: readonly Name[],
): Promise<Record<Name, Int32Array | Float64Array>> {
  const metadata = parquetMetadata(buffer);
  const rows = Number(metadata.num_rows);
  const columns = Object.fromEntries(
    names.map((name) => {
      const element = metadata.schema.find((field) => field.name === name);
      if (!element) throw new UserError(`Published file without column "${name}". Publish the data again.`);
      return [name, element.type === 'DOUBLE' ? new Float64Array(rows) : new Int32Array(rows)];
    }),
  ) as Record<Name, Int32Array | Float64Array>;
  if (rows === 0) return columns;
  await parquetRead({
    file: buffer,
    metadata,
    columns: [...names],
    onPage: ({ pathInSchema, columnData, rowStart }) => {
      columns[pathInSchema[0] as Name].set(columnData as Int32Array | Float64Array, rowStart);
    },
  });
  return columns;
}
