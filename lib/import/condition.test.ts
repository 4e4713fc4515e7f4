import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '@/lib/store/database';
import { compileCondition, type FileColumns } from './condition';
import type { Condition } from './profile';
import { Steps } from './steps';

let database: Database;

beforeAll(async () => {
  database = await openDatabase();
  await database.run(`CREATE TABLE cells AS SELECT * FROM
    (VALUES (1, '00:04:05'), (2, '0:00:00'), (3, '31:00:00'), (4, '4:05'), (5, '12'), (6, '0'), (7, ''), (8, 'n/a')) t(id, talk)`);
});

afterAll(() => database.close());

async function matching(condition: Condition): Promise<number[]> {
  const steps = new Steps();
  const file: FileColumns = {
    columns: ['talk'],
    nulls: [],
    steps,
    bare: false,
    used: new Set(),
    spaceable: new Set(),
    patterns: [],
    place: '',
  };
  const sql = compileCondition(condition, file);
  const rows = await database.rows<{ id: number }>(`SELECT id FROM ${steps.over('cells')} WHERE ${sql} ORDER BY id`);
  return rows.map(({ id }) => id);
}

describe('comparing with a number', () => {
  it('takes clocks and durations by their seconds', async () => {
    expect(await matching({ column: 'talk', above: 0 })).toEqual([1, 3, 4, 5]);
    expect(await matching({ column: 'talk', above: 245 })).toEqual([3]);
    expect(await matching({ column: 'talk', equals: 0 })).toEqual([2, 6]);
  });

  it('never matches what is empty or no number', async () => {
    expect(await matching({ column: 'talk', atMost: 1_000_000 })).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
