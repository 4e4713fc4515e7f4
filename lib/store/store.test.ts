import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database';
import { emptyLedger, readLedger, writeLedger } from './ledger';
import { ident, text, texts } from './sql';
import { localName, storedColumns, TABLE_NAMES, TABLES } from './tables';
import { createViews } from './view';

const LEDGER = emptyLedger('UTC');

describe('the store', () => {
  let folder: string;
  let database: Database;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'escucha-store-'));
    database = await openDatabase();
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps its ledger in one file that is replaced whole', async () => {
    expect(await readLedger(folder)).toBeNull();
    await writeLedger(folder, LEDGER);
    await writeLedger(folder, { ...LEDGER, zone: 'America/Bogota' });
    expect(await readLedger(folder)).toEqual({ ...LEDGER, zone: 'America/Bogota' });
    expect(readdirSync(folder)).toEqual(['store.json']);
    await writeLedger(folder, { ...LEDGER, schema: 9 as 4 });
    await expect(readLedger(folder)).rejects.toThrow('schema 9 is not known to this version');
  });

  it('shows a table without parts as an empty view of its columns', async () => {
    await createViews(database, folder, LEDGER);
    for (const name of TABLE_NAMES) {
      const shape = await database.rows(`SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${name})`);
      expect(shape.map(({ name, type }) => [name, type])).toEqual(storedColumns(name));
      expect(await database.rows(`SELECT * FROM ${name}`)).toEqual([]);
    }
  });

  it('shows only the parts that the ledger names', async () => {
    const columns = storedColumns('operators').map(([name]) => `'${name}' AS ${name}`);
    const row = columns.join(', ').replace("'hired_on' AS", 'NULL::DATE AS');
    mkdirSync(join(folder, 'operators'));
    for (const part of ['a', 'b']) await database.run(`COPY (SELECT ${row}) TO '${folder}/operators/${part}.parquet'`);
    const named = { ...LEDGER, tables: { operators: [{ file: 'operators/a.parquet', rows: 1, origin: 'o' }] } };
    await createViews(database, folder, named);
    expect(await database.rows('SELECT name, hired_on FROM operators')).toEqual([{ name: 'name', hired_on: null }]);
    rmSync(join(folder, 'operators/a.parquet'));
    await expect(createViews(database, folder, named)).rejects.toThrow('a.parquet is gone');
  });

  it('says so where its ledger is damaged', async () => {
    writeFileSync(join(folder, 'store.json'), '{"schema": 4, "tabl');
    await expect(readLedger(folder)).rejects.toThrow('store.json is damaged');
  });

  it('keys, orders and months name columns that are stored', () => {
    for (const name of TABLE_NAMES) {
      const stored = storedColumns(name).map(([column]) => column);
      const { key, month } = TABLES[name];
      expect(stored).toEqual(expect.arrayContaining([...key, ...(month ? [month] : [])]));
    }
    expect(localName('entered_at')).toBe('entered_local');
  });

  it('quotes names and texts', async () => {
    const name = 'a "b" \'c\'';
    const [row] = await database.rows(
      `SELECT ${text(name)} AS ${ident(name)}, ${text('it')} IN (${texts(['it', "o'"])}) AS found`,
    );
    expect(row).toEqual({ [name]: name, found: true });
  });
});

describe('a database', () => {
  it('closes when what is under way has ended', async () => {
    const database = await openDatabase();
    const beside = await database.beside();
    const long = beside.rows<{ n: number }>(
      "SELECT count(*) AS n FROM range(3_000_000) a(x) WHERE sha256(CAST(x AS VARCHAR)) > '0'",
    );
    await expect(database.run('SELECT no_such_column')).rejects.toThrow();
    await database.close();
    expect((await long)[0]!.n).toBe(3_000_000);
  });
});
