import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerKeyMacro } from '@/lib/privacy/caller-key';
import { CALLER_NUMBER_MACRO } from '@/lib/privacy/caller-number';
import { type Database, openDatabase } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { compileProfile, selectMapped } from './compile';
import { type Condition, checkProfile } from './profile';
import type { ProfileDraft } from './temporary.fixture';
import { unpivoted } from './unpivot';

const ZONE = 'America/Mexico_City';

describe('mapping', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
    await database.run(CALLER_NUMBER_MACRO);
    await database.run(callerKeyMacro(Buffer.alloc(32, 7)));
  });
  afterAll(() => database.close());

  /** Maps rows of text cells under the columns `id`, `t`, `x`, `y`. Moments come as text. */
  async function map(draft: ProfileDraft, rows: string[][]) {
    const target = draft.target ?? 'contacts';
    const contact = {
      contact_id: 'id',
      entered_at: { constant: '2026-01-05T08:00:00' },
      ending: { constant: 'answered' },
    };
    const columns = target === 'contacts' ? { ...contact, ...draft.columns } : draft.columns;
    const profile = checkProfile({ profile: 1, name: 'test', target, ...draft, columns }, 'test.json');
    const names = ['id', 't', 'x', 'y'];
    const values = rows.map((row, index) => `(${[...row.map(text), index + 1].join(', ')})`);
    const table = `(SELECT *, '' AS "$mark" FROM (VALUES ${values.join(', ')}) AS v(${names.join(', ')}, "$line"))`;
    const compiled = compileProfile(profile, names, ZONE);
    const found = await database.rows(
      `SELECT COLUMNS(*)::VARCHAR FROM (${selectMapped(compiled, unpivoted(profile, table, names), true)}) ORDER BY line, from_column`,
    );
    return found.map((row) => ({
      ...row,
      reason: row.bad === null ? null : compiled.checks[Number(row.bad)]!.reason,
      drop: row.dropped === null ? null : compiled.drops[Number(row.dropped)]!.reason,
    })) as (Record<string, string | null> & { reason: string | null; drop: string | null })[];
  }

  const one = async (column: string, mapping: unknown, cell: string, y = '') => {
    const [row] = await map({ columns: { [column]: mapping } }, [['1', '', cell, y]]);
    return row!.reason ?? row![column]!;
  };

  it.each(['0x10', '1_000', '0b11', '1e3', '1,234.5', '१२'])('never takes %s for seconds', async (cell) => {
    expect(await one('wait_s', { column: 'x' }, cell)).toBe('not a time in s');
  });

  it.each([
    ['1.234', '1234'],
    ['64,8', '65'],
    ['-1.234,5', null],
    ['1.5', 'not a time in s'],
    ['1,234.5', 'not a time in s'],
  ])('reads %s with a decimal comma as %s', async (cell, value) => {
    expect(await one('wait_s', { column: 'x', decimal: ',' }, cell)).toBe(value);
  });

  it('keeps what is longer than a week unknown, and counts it', async () => {
    const [long, week] = await map({ columns: { talk_s: 'x' } }, [
      ['1', '', '2147483647', ''],
      ['2', '', '604800', ''],
    ]);
    expect([long!.talk_s, week!.talk_s]).toEqual([null, '604800']);
  });

  it.each(['2026-01-05T08:00:00+25:00', '2026-01-05T08:00:00+00:00:00', '2026-01-05T08:00:00 -6'])(
    'takes no clock with an offset that is none: %s',
    async (cell) => {
      expect(await one('entered_at', { column: 'x' }, cell)).toMatch(/^not a date and time/);
    },
  );

  it.each([
    ['dd/MM/yyyy HH:mm', '5/1/2026 8:05', '2026-01-05 08:05:00'],
    ['M/d/yy h:mm a', '1/5/26 2:05 PM', '2026-01-05 14:05:00'],
    ['h:mma d/M/yy', '12:05am 5/1/26', '2026-01-05 00:05:00'],
    ['d/M/yyyy h:mm:ss a', '5/1/2026 08:05:09 p. m.', '2026-01-05 20:05:09'],
    ['d/M/yyyy h:mm a', '5/1/2026 8:05\u202fa.\u00a0m.', '2026-01-05 08:05:00'],
    ['yyMMdd H:mm:ss', '990101 0:00:31', '1999-01-01 00:00:31'],
    ['EEE, dd MMM yyyy HH:mm:ss', 'Thu, 27 Oct 2016 14:51:34', '2016-10-27 14:51:34'],
    ['dd-MMM-yy HH:mm', '05-ene-26 08:00', '2026-01-05 08:00:00'],
    ["d 'de' MMMM 'de' yyyy H:mm", '5 de agosto de 2026 8:00', '2026-08-05 08:00:00'],
    ['yyyyMMddHHmmss', '20260105080001', '2026-01-05 08:00:01'],
    ['iso', '2026-01-05 08:00', '2026-01-05 08:00:00'],
    ['iso', '2026-01-05T08:00:00.25', '2026-01-05 08:00:00.25'],
    [['iso', 'dd/MM/yyyy HH:mm', 'M/d/yy h:mm a'], '1/5/26 2:05 PM', '2026-01-05 14:05:00'],
    [['iso', 'dd/MM/yyyy HH:mm'], '2026-01-05T08:00:00', '2026-01-05 08:00:00'],
  ])('reads the wall clock %s of "%s"', async (datetime, cell, wall) => {
    const [row] = await map({ columns: { entered_at: { column: 'x', datetime } } }, [['1', '', cell, '']]);
    expect([row!.reason, row!.entered_local]).toEqual([null, wall]);
  });

  it.each([
    ['iso', '2026-01-05T08:00Z', '2026-01-05 08:00:00', '2026-01-05 02:00:00'],
    ['iso', '2026-01-05T08:00:00-06:00', '2026-01-05 14:00:00', '2026-01-05 08:00:00'],
    ['iso', '2026-01-05T08:00:00.5+0530', '2026-01-05 02:30:00.5', '2026-01-04 20:30:00.5'],
    ['yyyy-MM-dd HH:mm:ss xxx', '2026-01-05 08:00:00 +01:00', '2026-01-05 07:00:00', '2026-01-05 01:00:00'],
    ['epoch-s', '1767618300', '2026-01-05 13:05:00', '2026-01-05 07:05:00'],
    ['epoch-ms', '1767618300123', '2026-01-05 13:05:00.123', '2026-01-05 07:05:00.123'],
    [['dd/MM/yyyy HH:mm', 'epoch-s'], '1767618300', '2026-01-05 13:05:00', '2026-01-05 07:05:00'],
    [['dd/MM/yyyy HH:mm', 'epoch-s'], '05/01/2026 08:00', '2026-01-05 14:00:00', '2026-01-05 08:00:00'],
  ])('reads the moment %s of "%s"', async (datetime, cell, utc, wall) => {
    const [row] = await map({ columns: { entered_at: { column: 'x', datetime } } }, [['1', '', cell, '']]);
    expect([row!.reason, row!.entered_at, row!.entered_local]).toEqual([null, utc, wall]);
  });

  it.each(['2026-13-05T08:00:00', '31/02/2026', 'infinity', 'epoch', '0001-01-01T00:00:00', '9999-12-31', 'now'])(
    'rejects the moment "%s"',
    async (cell) => {
      expect(await one('entered_at', 'x', cell)).toMatch(/^not a date and time/);
    },
  );

  it('turns the clock of another zone into the one of the line, in summer and in winter', async () => {
    const clocks = ['2022-01-05T08:00:00', '2022-07-05T08:00:00', '2023-07-05T08:00:00'];
    const rows = await map(
      { zone: 'America/New_York', columns: { entered_at: 'x' } },
      clocks.map((cell) => ['1', '', cell, '']),
    );
    // Mexico City kept summer time until October 2022.
    expect(rows.map((row) => [row.entered_at, row.entered_local])).toEqual([
      ['2022-01-05 13:00:00', '2022-01-05 07:00:00'],
      ['2022-07-05 12:00:00', '2022-07-05 07:00:00'],
      ['2023-07-05 12:00:00', '2023-07-05 06:00:00'],
    ]);
  });

  it.each([
    ['s', '5.6', '6'],
    ['ms', '1500', '2'],
    ['min', '1.5', '90'],
    ['h', '0.5', '1800'],
    ['days', '0.5', '43200'],
    ['mm:ss', '61:05', '3665'],
    ['mm:ss', '1:02:03', '3723'],
    ['hh:mm:ss', '30:00:01', '108001'],
    ['hh:mm:ss', '0:00:05.6', '6'],
    ['hh:mm:ss', '0:05', 'not a time in hh:mm:ss'],
    ['mm:ss', '1:75', 'not a time in mm:ss'],
    ['s', '5,4', 'not a time in s'],
    ['s', '99999999999', 'not a time in s'],
  ])('reads a duration in %s: %s', async (duration, cell, seconds) => {
    expect(await one('wait_s', { column: 'x', duration }, cell)).toBe(seconds);
  });

  it('keeps a negative duration as unknown, in any form', async () => {
    expect(await one('wait_s', 'x', '-5')).toBeNull();
    expect(await one('wait_s', { column: 'x', duration: 'hh:mm:ss' }, '-0:00:05')).toBeNull();
  });

  it('reads decimal commas', async () => {
    expect(await one('wait_s', { column: 'x', decimal: ',' }, '1.234,6')).toBe('1235');
  });

  it('maps values, an empty cell only where the map says so', async () => {
    const map = { Atendida: 'answered', Perdida: 'abandoned' };
    expect(await one('ending', { column: 'x', map }, ' Atendida ')).toBe('answered');
    expect(await one('ending', { column: 'x', map }, 'Otra')).toBe('not one of Atendida, Perdida');
    expect(await one('ending', { column: 'x', map, otherwise: 'failed' }, 'Otra')).toBe('failed');
    expect(await one('disposition', { column: 'x', map: { R: 'resolved' }, otherwise: null }, 'Otra')).toBeNull();
    expect(await one('ending', { column: 'x', map, otherwise: 'failed' }, '')).toMatch(/^empty/);
    expect(await one('ending', { column: 'x', map: { ...map, '': 'incomplete' } }, '')).toBe('incomplete');
  });

  it('takes a part of a text, in one case of letters, or a key of it', async () => {
    const extract = '\\((\\d+)\\)';
    expect(await one('operator_id', { column: 'x', extract }, 'Ana (101)')).toBe('101');
    expect(await one('operator_id', { column: 'x', extract }, '5512345678')).toBe(`does not match ${extract}`);
    expect(await one('operator_id', { column: 'x', extract, otherwise: null }, '5512345678')).toBeNull();
    expect(await one('operator_id', { column: 'x', case: 'lower' }, 'ANA Ñ')).toBe('ana ñ');
    expect(await one('contact_id', { column: 'x', hash: true }, 'a')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('joins columns, unknown where any of them is', async () => {
    expect(await one('queue', { columns: ['x', 'y'], with: '/' }, 'a', 'b')).toBe('a/b');
    expect(await one('queue', { columns: ['x', 'y'] }, 'a', '')).toBeNull();
  });

  it('takes the first known, adds up, and measures between two moments', async () => {
    expect(await one('wait_s', { first: ['x', 'y'] }, '', '4')).toBe('4');
    expect(await one('wait_s', { sum: ['x', { column: 'y', duration: 'ms' }] }, '3', '4000')).toBe('7');
    expect(await one('wait_s', { sum: ['x', 'y'] }, '3', '')).toBeNull();
    expect(await one('wait_s', { less: ['x', 'y', { constant: 1 }] }, '9.6', '4.2')).toBe('5');
    expect(await one('wait_s', { less: ['x', 'y'] }, '3', '')).toBeNull();
    const moment = { column: 'y', datetime: 'dd/MM/yyyy HH:mm:ss' };
    expect(await one('wait_s', { between: ['x', moment] }, '2026-01-05T08:00:00', '05/01/2026 08:01:05')).toBe('65');
    expect(await one('wait_s', { between: ['x', moment] }, 'early', '05/01/2026 08:01:05')).toMatch(/^not a date/);
  });

  it('makes a sum of a mean and how many it is of', async () => {
    const wait_s = { times: [{ column: 'x', duration: 'hh:mm:ss' }, 'y'] };
    const rows = await map({ columns: { wait_s } } as ProfileDraft, [
      ['1', '', '0:01:30', '4'],
      ['2', '', '', '4'],
      ['3', '', '0:00:01', '1.5'],
    ]);
    expect(rows.map(({ wait_s, reason }) => reason ?? wait_s)).toEqual([
      '360',
      null,
      'not a whole number of 0 or more',
    ]);
  });

  it('reads a clock of digits alone with all of them', async () => {
    const clocks = ['0', '30', '100', '830', '0830', '2330', '2400'];
    const rows = await map(
      { columns: { entered_at: { columns: ['t', 'x'], datetime: 'M/d/yyyy HHmm' } } } as ProfileDraft,
      clocks.map((clock, index) => [String(index), '1/5/2026', clock, '']),
    );
    expect(rows.map(({ entered_local, reason }) => (reason ? 'no' : String(entered_local).slice(11, 16)))).toEqual([
      '00:00',
      '00:30',
      '01:00',
      '08:30',
      '08:30',
      '23:30',
      'no',
    ]);
  });

  it('ends an interval by its length, over a change of the clock too', async () => {
    const at = { columns: ['t', 'x'], datetime: 'M/d/yyyy HHmm' };
    const end = async (zone: string, day: string, clock: string, length: unknown) => {
      const [row] = await map({ zone, columns: { entered_at: { plus: [at, length] } } } as ProfileDraft, [
        ['1', day, clock, '30'],
      ]);
      return row!.reason ?? `${row!.entered_at} ${row!.entered_local}`;
    };
    const half = { column: 'y', duration: 'min' };
    expect(await end(ZONE, '1/5/2026', '2345', half)).toBe('2026-01-06 06:15:00 2026-01-06 00:15:00');
    expect(await end(ZONE, '1/5/2026', '0830', { constant: 1800 })).toBe('2026-01-05 15:00:00 2026-01-05 09:00:00');
    // Mexico City put its clock back at 2:00 on 30 October 2022.
    expect(await end(ZONE, '10/30/2022', '0030', { constant: 7200 })).toBe('2022-10-30 07:30:00 2022-10-30 01:30:00');
    expect(await end(ZONE, '1/5/2026', '0830', 'x')).toBe('2026-01-05 14:43:50 2026-01-05 08:43:50');
    expect(await end(ZONE, '1/5/2026', 'noon', half)).toMatch(/^not a date/);
  });

  it('chooses by cases, and a value only when a condition holds', async () => {
    const cases = [
      {
        when: {
          all: [
            { column: 'x', equals: 'HANG' },
            { column: 'y', above: 0 },
          ],
        },
        value: 'abandoned',
      },
      { when: { column: 'x', in: ['AGENT', 'OK'] }, value: 'answered' },
    ];
    expect(await one('ending', { cases }, 'HANG', '10')).toBe('abandoned');
    expect(await one('ending', { cases }, 'OK')).toBe('answered');
    expect(await one('ending', { cases }, 'HANG', '0')).toBe('no case of the profile fits');
    expect(await one('ending', { cases, otherwise: 'left_in_menu' }, 'HANG', '')).toBe('left_in_menu');
    const when = { not: { column: 'y', empty: true } };
    expect(await one('wait_s', { column: 'x', when }, 'unread', '')).toBeNull();
    expect(await one('wait_s', { column: 'x', when }, '5', 'known')).toBe('5');
  });

  it.each([
    [{ column: 'x', equals: 1 }, '1.0', '', true],
    [{ column: 'x', equals: '1' }, '1.0', '', false],
    [{ column: 'x', as: 'time', equals: '0:00:00' }, '00:00:00', '', true],
    [{ column: 'x', matches: '(?i)^total' }, 'TOTALS', '', true],
    [{ column: 'x', atLeast: 5, below: 9 }, '9', '', false],
    [{ column: 'x', atMost: 5 }, '5', '', true],
    [{ column: 'x', aboveColumn: 'y' }, '10', '9', true],
    [{ column: 'x', as: 'time', belowColumn: 'y' }, '9:59:00', '10:00:00', true],
    [{ column: 'x', equalsColumn: 'y' }, 'a', 'a', true],
    [{ column: 'x', above: '2026-01-01' }, '2026-02-01', '', true],
    [
      {
        any: [
          { column: 'x', empty: true },
          { column: 'y', equals: 'z' },
        ],
      },
      '',
      '',
      true,
    ],
    [{ not: { column: 'x', equals: 'a' } }, '', '', true],
    [{ column: 'x', below: 5 }, '', '', false],
  ])('drops where %j holds of "%s" and "%s": %s', async (when, x, y, holds) => {
    const [row] = await map({ drop: [{ when: when as Condition, reason: 'gone' }], columns: {} }, [['1', '', x, y]]);
    expect(row!.drop).toBe(holds ? 'gone' : null);
  });

  it('takes sentinels as unknown, in every column or in one', async () => {
    const [row] = await map(
      { nulls: ['-'], columns: { queue: 'x', operator_id: { column: 'y', nulls: ['nobody'] } } },
      [['1', '', ' - ', 'nobody']],
    );
    expect([row!.queue, row!.operator_id]).toEqual([null, null]);
  });

  it('finds a column whatever its case and spaces', async () => {
    expect(await one('queue', ' X ', 'a')).toBe('a');
  });

  it('stores a caller only as a key, also in a contact id', async () => {
    const [row] = await map({ columns: { caller: 'x', contact_id: { columns: ['id', 'x'], with: '-' } } }, [
      ['1', '', '5512345678', ''],
    ]);
    expect(JSON.stringify(row)).not.toContain('5512345678');
    expect(row!.contact_id).toMatch(/^[0-9a-f]{16}$/);
    await expect(map({ columns: { caller: 'x', topic: 'x' } }, [['1', '', '5', '']])).rejects.toThrow(
      'columns.topic reads x',
    );
  });

  it('turns columns into rows', async () => {
    const rows = await map(
      {
        target: 'surveys',
        unpivot: { columns: ['x', 'y'], skipEmpty: true },
        columns: { contact_id: 'id', dimension: '$name', score: '$value', scale_max: { constant: 5 } },
      },
      [
        ['1', '', '4', ''],
        ['2', '', '6', '5'],
      ],
    );
    expect(rows.map((row) => [row.contact_id, row.dimension, row.score, row.reason])).toEqual([
      ['1', 'x', '4.0', null],
      ['2', 'x', '6.0', 'outside of its scale, from scale_min to scale_max'],
      ['2', 'y', '5.0', null],
    ]);
  });

  it.each([
    ['3.0', null, '3'],
    ['3.5', 'not a whole number of 0 or more', null],
    ['-1', 'not a whole number of 0 or more', null],
    ['nan', 'not a whole number of 0 or more', null],
  ])('counts only in whole numbers: %s', async (cell, reason, value) => {
    const [row] = await map(
      {
        target: 'intervals',
        columns: {
          queue: 'id',
          starts_at: 't',
          ends_at: 't',
          offered: 'x',
          answered: 'x',
          abandoned: 'x',
          complete: 'y',
        },
      },
      [['Q', '2026-01-05T08:00:00', cell, 'VERDADERO']],
    );
    expect([row!.reason, row!.offered, row!.complete]).toEqual([reason, value, 'true']);
  });
});
