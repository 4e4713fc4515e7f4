import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { CALLER_NUMBER_MACRO } from './caller-number';

describe('caller_number', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
    await database.run(CALLER_NUMBER_MACRO);
  });
  afterAll(() => database.close());

  it.each([
    ['5512345678', '5512345678'],
    ['55 1234 5678', '5512345678'],
    ['(55) 1234-5678', '5512345678'],
    ['55.1234.5678 ', '5512345678'],
    ['55\u00a01234\u20135678', '5512345678'],
    ['+52 55 1234 5678', '+525512345678'],
    ['55-1234', '551234'],
    ['12-34', '12-34'],
    ['1234.', '1234.'],
    ['55+1234', '55+1234'],
    ['Ana Peña', 'ana peña'],
    ['sip:Ana-551234567@host', 'sip:ana-551234567@host'],
    ['2026-01-05 13:05:00/500/5512345678', '2026-01-05 13:05:00/500/5512345678'],
  ])('writes "%s" as "%s"', async (caller, written) => {
    expect(await database.rows(`SELECT caller_number(${text(caller)}) AS written`)).toEqual([{ written }]);
  });

  it('leaves an unknown caller unknown', async () => {
    expect(await database.rows('SELECT caller_number(NULL) AS written')).toEqual([{ written: null }]);
  });
});
