import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '@/lib/store/database';
import { parseDay } from '@/lib/time/day';
import { readSkippedHours } from './skipped-hours';

const hour = (day: string, of: number) => parseDay(day)! * 24 + of;

describe('hours that the clock leaves out', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.close());

  const skipped = async (zone: string, from: string, to: string) => [
    ...(await readSkippedHours(database, zone, hour(from, 0), hour(to, 23))),
  ];

  it('are those over which a zone goes forward', async () => {
    const year = (zone: string) => skipped(zone, '2026-01-01', '2026-12-31');
    expect(await year('America/Tijuana')).toEqual([hour('2026-03-08', 2)]);
    expect(await year('Europe/Madrid')).toEqual([hour('2026-03-29', 2)]);
    expect(await year('Asia/Beirut')).toEqual([hour('2026-03-29', 0)]);
    expect(await year('Australia/Lord_Howe')).toEqual([]);
    expect(await year('America/Mexico_City')).toEqual([]);
  });

  it('are found at the rim of the data', async () => {
    expect(await skipped('America/Tijuana', '2026-03-08', '2026-03-08')).toEqual([hour('2026-03-08', 2)]);
  });
});
