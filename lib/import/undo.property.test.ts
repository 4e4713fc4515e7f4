import fc from 'fast-check';
import { expect, it } from 'vitest';
import { UserError } from '@/lib/model/user-error';
import { type ImportRecord, readLedger } from '@/lib/store/ledger';
import { TABLE_NAMES } from '@/lib/store/tables';
import { type ProfileDraft, TemporaryLine } from './temporary.fixture';
import { undoImports } from './undo';

const RUNS = Number(process.env.ESCUCHA_RUNS ?? 6);
const SEED = Number(process.env.ESCUCHA_SEED ?? 7);

/** Few keys and few values, so that files overlap, repeat, contradict and finish each other's rows. */
const id = fc.integer({ min: 1, max: 6 });
const value = fc.integer({ min: 1, max: 2 });
const rows = <T>(row: fc.Arbitrary<T>) => fc.array(row, { minLength: 1, maxLength: 5 });
const table = (header: string, row: fc.Arbitrary<string>) =>
  rows(row).map((lines) => `${[header, ...lines].join('\n')}\n`);

const calls = table(
  'call_id,start,operator_id,wait_s,talk_s',
  fc
    .tuple(id, value, fc.constantFrom('ana,1,9', 'ana,1,', ',2,', 'ben,3,9'))
    .map(([n, , rest]) => `${n},2026-0${1 + (n % 2)}-05T08:00:00,${rest}`),
);
const roster = table(
  'operator_id,team',
  fc.tuple(id, value).map(([n, team]) => `o${n},T${team}`),
);
const states = table(
  'operator_id,state,start,end',
  fc
    .tuple(id, fc.constantFrom('', '2026-01-05T09:00:00', '2026-01-05T09:30:00'))
    .map(([n, end]) => `o${n},pause,2026-01-05T08:00:00,${end}`),
);
const log = rows(
  fc.tuple(
    id,
    fc.constantFrom('NONE|ENTERQUEUE||1|1', 'x|CONNECT|3|b|1', 'x|COMPLETECALLER|3|6|1', 'NONE|ABANDON|1|1|4'),
  ),
).map((events) => events.map(([n, rest], at) => `${1_000_000_000 + at * 10}|c${n}|Q|${rest}`).join('\n'));

/** Of a system that delivers a contact anew, with the day of the delivery or without. */
const DELIVERIES: ProfileDraft = {
  recognise: { header: ['id', 'updated'] },
  columns: {
    contact_id: 'id',
    entered_at: 't',
    ending: { constant: 'answered' },
    talk_s: 'talk',
    revised_at: 'updated',
  },
};
const deliveries = table(
  'id,t,talk,updated',
  fc
    .tuple(id, fc.constantFrom('', '9'), fc.constantFrom('', '2026-02-01', '2026-02-02', '2026-02-03'))
    .map(([n, talk, day]) => `${n},2026-01-05T08:00:00,${talk},${day && `${day}T00:00:00Z`}`),
);

const content = fc.oneof(calls, calls, deliveries, deliveries, roster, states, log);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ bring: fc.array(content, { minLength: 1, maxLength: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ undo: fc.nat({ max: 9 }) }) },
);

async function seen(line: TemporaryLine): Promise<unknown> {
  const { imports } = (await readLedger(line.store))!;
  const tables: Record<string, unknown[]> = {};
  for (const name of TABLE_NAMES) {
    tables[name] = (await line.rows(`SELECT CAST(t AS VARCHAR) AS row FROM ${name} t ORDER BY 1`)).map(
      ({ row }) => row,
    );
  }
  return { tables, records: imports.map(plain) };
}

function plain({ revision, importedAt, origin, rejects, added, ...rest }: ImportRecord) {
  return { ...rest, rejects: rejects !== undefined, added: Object.entries(added).filter(([, n]) => n > 0) };
}

it(
  'makes a store that never saw what was undone',
  async () => {
    let undone = 0;
    const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
      const line = new TemporaryLine();
      const fresh = new TemporaryLine();
      for (const one of [line, fresh]) one.write({ 'caller.key': 'ab'.repeat(32) });
      try {
        const texts = new Map<string, string>();
        for (const [at, action] of steps.entries()) {
          if ('bring' in action) {
            const files = Object.fromEntries(action.bring.map((text, index) => [`${at}-${index}`, text]));
            for (const { file } of (await line.import(files, null, [DELIVERIES])).imported)
              texts.set(file, files[file]!);
          } else {
            const { imports } = (await readLedger(line.store)) ?? { imports: [] };
            const one = action.undo < 5 ? imports.at(-1 - action.undo) : undefined;
            const done = await undoImports({ store: line.store, names: [one?.file ?? 'LAST'] }).catch((error) => {
              expect(error).toBeInstanceOf(UserError);
            });
            if (done) undone++;
          }
        }
        const ledger = await readLedger(line.store);
        if (!ledger?.imports.length) return;
        for (const revision of new Set(ledger.imports.map((record) => record.revision))) {
          const together = ledger.imports.filter((record) => record.revision === revision);
          await fresh.import(Object.fromEntries(together.map(({ file }) => [file, texts.get(file)!])), null, [
            DELIVERIES,
          ]);
        }
        expect(await seen(line)).toEqual(await seen(fresh));
      } finally {
        await line.remove();
        await fresh.remove();
      }
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
    expect(undone).toBeGreaterThan(RUNS / 2);
  },
  RUNS * 30_000,
);
