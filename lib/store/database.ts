import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DuckDBConnection,
  DuckDBDoubleVector,
  DuckDBInstance,
  DuckDBIntegerVector,
  type DuckDBVector,
} from '@duckdb/node-api';
import { text } from './sql';

type Cell = string | number | bigint | boolean | null;
export type Row = Record<string, Cell>;

/** An in-memory DuckDB that spills to a folder of its own; `close` removes both. */
export interface Database {
  run(sql: string): Promise<void>;
  /** Whole results as objects: for small answers only. Integers of 64 bits come as numbers. */
  rows<T extends Row = Row>(sql: string): Promise<T[]>;
  /** Whole results by column. Every column must be INTEGER or DOUBLE and never NULL. */
  columns(sql: string): Promise<(Int32Array | Float64Array)[]>;
  close(): Promise<void>;
  scratch: string;
}

const MEMORY_LIMIT = '1200MB';

export async function openDatabase(): Promise<Database> {
  const scratch = await mkdtemp(join(tmpdir(), 'escucha-'));
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: MEMORY_LIMIT });
  const connection = await instance.connect();
  await connection.run(`SET temp_directory = ${text(join(scratch, 'spill'))}`);
  await connection.run(`SET TimeZone = 'UTC'`);
  await connection.run(`SET autoinstall_known_extensions = false`);
  await connection.run(`SET autoload_known_extensions = false`);
  await connection.run(`SET enable_progress_bar = false`);
  return {
    scratch,
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: (sql) => objects(connection, sql) as never,
    columns: (sql) => typedColumns(connection, sql),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(scratch, { recursive: true, force: true });
    },
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
