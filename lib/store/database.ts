import { join } from 'node:path';
import {
  type DuckDBConnection,
  DuckDBDoubleVector,
  DuckDBInstance,
  DuckDBIntegerVector,
  type DuckDBVector,
} from '@duckdb/node-api';
import { makeScratch, removeScratch } from './scratch';

type Cell = string | number | bigint | boolean | null;
export type Row = Record<string, Cell>;

/** One line of work on a database: its statements run one after the other, those of another line at the same time. */
export interface Queries {
  run(sql: string): Promise<void>;
  /** Whole results as objects: for small answers only. Integers of 64 bits come as numbers. */
  rows<T extends Row = Row>(sql: string): Promise<T[]>;
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
  const connect = async () => {
    const connection = await instance.connect();
    connections.push(connection);
    await connection.run(`SET TimeZone = 'UTC'`);
    await connection.run(`SET enable_progress_bar = false`);
    return queries(connection);
  };
  return {
    ...(await connect()),
    scratch,
    beside: connect,
    close: async () => {
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
      await removeScratch(scratch);
    },
  };
}

function queries(connection: DuckDBConnection): Queries {
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: (sql) => objects(connection, sql) as never,
    columns: (sql) => typedColumns(connection, sql),
  };
}

async function objects(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowObjectsJS()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

function plain(value: unknown): Cell {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return String(value);
  return value as Cell;
}

async function typedColumns(connection: DuckDBConnection, sql: string): Promise<(Int32Array | Float64Array)[]> {
  const result = await connection.stream(sql);
  const chunks: (Int32Array | Float64Array)[][] = Array.from({ length: result.columnCount }, () => []);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [index, parts] of chunks.entries())
      parts.push(typedValues(chunk.getColumnVector(index), chunk.rowCount));
  }
  return chunks.map(joined);
}

function typedValues(vector: DuckDBVector, rows: number): Int32Array | Float64Array {
  const integers = vector instanceof DuckDBIntegerVector;
  if (!integers && !(vector instanceof DuckDBDoubleVector)) {
    throw new TypeError(`a column is neither INTEGER nor DOUBLE: ${vector.constructor.name}`);
  }
  const values = integers ? new Int32Array(rows) : new Float64Array(rows);
  for (let row = 0; row < rows; row++) values[row] = vector.getItem(row)!;
  return values;
}

function joined(parts: (Int32Array | Float64Array)[]): Int32Array | Float64Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = parts[0] instanceof Float64Array ? new Float64Array(length) : new Int32Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
