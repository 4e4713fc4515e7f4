import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, DuckDBTypeId, type DuckDBVector } from '@duckdb/node-api';
import { makeScratch, removeScratch } from './scratch';

type Cell = string | number | bigint | boolean | null;
export type Row = Record<string, Cell>;

/** One line of work on a database: its statements run one after the other, those of another line at the same time. */
export interface Queries {
  run(sql: string): Promise<void>;
  /** Whole results as objects: for small answers only. Integers of 64 bits come as numbers. */
  rows<T extends Row = Row>(sql: string): Promise<T[]>;
  /** Rows as objects, as they come: for answers of any size. No other statement may run on this line of work meanwhile. */
  batches<T extends Row = Row>(sql: string): AsyncGenerator<T[]>;
  /** Whole results by column. Every column must be INTEGER or DOUBLE and never NULL. */
  columns(sql: string): Promise<(Int32Array | Float64Array)[]>;
}

/** An in-memory DuckDB that spills to a folder of its own; `close` removes both. */
export interface Database extends Queries {
  /** A further line of work, which sees the same tables but not the temporary ones. */
  beside(): Promise<Queries>;
  close(): Promise<void>;
  scratch: string;
}

const MEMORY_LIMIT = '1200MB';

export async function openDatabase(): Promise<Database> {
  const scratch = await makeScratch();
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY_LIMIT,
    temp_directory: join(scratch, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connections: DuckDBConnection[] = [];
  const running = new Set<Promise<unknown>>();
  const connect = async () => {
    const connection = await instance.connect();
    connections.push(connection);
    await connection.run(`SET TimeZone = 'UTC'`);
    await connection.run(`SET enable_progress_bar = false`);
    return queries(connection, running);
  };
  return {
    ...(await connect()),
    scratch,
    beside: connect,
    close: async () => {
      while (running.size) await Promise.all(running);
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
      await removeScratch(scratch);
    },
  };
}

/** `running` holds what is under way: a connection that is closed before its statement ended never answers. */
function queries(connection: DuckDBConnection, running: Set<Promise<unknown>>): Queries {
  const tracked = <T>(work: Promise<T>): Promise<T> => {
    const forget = () => void running.delete(ended);
    const ended: Promise<void> = work.then(forget, forget);
    running.add(ended);
    return work;
  };
  return {
    run: (sql) => tracked(connection.run(sql).then(() => {})),
    rows: (sql) => tracked(objects(connection, sql)) as never,
    batches: (sql) => batches(connection, sql) as never,
    columns: (sql) => tracked(typedColumns(connection, sql)),
  };
}

async function objects(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS().map(plainRow);
}

async function* batches(connection: DuckDBConnection, sql: string): AsyncGenerator<Row[]> {
  const result = await connection.stream(sql);
  for await (const rows of result.yieldRowObjectJs()) yield rows.map(plainRow);
}

function plainRow(row: Record<string, unknown>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): Cell {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return String(value);
  return value as Cell;
}

async function typedColumns(connection: DuckDBConnection, sql: string): Promise<(Int32Array | Float64Array)[]> {
  const result = await connection.run(sql);
  const columns = result.columnTypes().map(({ typeId }, index) => {
    if (typeId === DuckDBTypeId.INTEGER) return new Int32Array(result.rowCount);
    if (typeId === DuckDBTypeId.DOUBLE) return new Float64Array(result.rowCount);
    throw new TypeError(`${result.columnName(index)} is neither INTEGER nor DOUBLE`);
  });
  let at = 0;
  for (let number = 0; number < result.chunkCount; number++) {
    const chunk = result.getChunk(number);
    const rows = chunk.rowCount;
    for (const [index, column] of columns.entries()) {
      column.set(itemsOf(chunk.getColumnVector(index)).subarray(0, rows), at);
    }
    at += rows;
  }
  return columns;
}

/** The values of a vector at once, which its `getItem` gives one by one in a hundred times as long. */
function itemsOf(vector: DuckDBVector): Int32Array | Float64Array {
  return (vector as unknown as { items: Int32Array | Float64Array }).items;
}
