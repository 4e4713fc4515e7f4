import { DISPOSITIONS, ENDINGS } from '@/lib/model/contact';
import {
  CALL_COLUMNS,
  type Calls,
  CUBOID_SHAPES,
  CUBOIDS,
  type Cuboid,
  type CuboidId,
  figuresOf,
} from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';
import type { Annotation, Gap, Manifest, Trust } from '@/lib/model/manifest';
import type { Source } from '@/lib/model/question';
import type { Settings } from '@/lib/model/settings';
import { UserError } from '@/lib/model/user-error';
import { resolveAliases } from '@/lib/store/aliases';
import { type Database, openDatabase, type Queries } from '@/lib/store/database';
import type { Ledger } from '@/lib/store/ledger';
import { beginReading } from '@/lib/store/readers';
import { createViews } from '@/lib/store/view';
import { createAnswers, noteLeftOut } from './answers';
import { codeContacts, type Dictionaries, wholeSeconds } from './coded';
import { readCuboids } from './cuboids';
import { findGaps, withMissing } from './gaps';
import { type Intervals, sumIntervals } from './intervals';
import { readJoined } from './joined';
import { createScales, readScales } from './scales';
import { readSkippedHours } from './skipped-hours';
import { createStaffing } from './staffing';
import { createStateTime, createStretches } from './stretches';

/** The contacts of a store in codes, and what their cuboids are made from. Close it when done. */
export interface CodedStore extends Coverage {
  calls(from: Day, to: Day): Promise<Calls>;
  database: Database;
  /** Folder of the store. */
  store: string;
  ledger: Ledger;
  settings: Settings;
  dictionaries: Dictionaries;
  contestedAliases: string[];
  intervals: Intervals;
  close(): Promise<void>;
}

/** A store as a source of answers: the same cuboids and calls that are published. Close it when done. */
export interface OpenStore extends Source {
  cuboids: Map<CuboidId, Cuboid>;
  close(): Promise<void>;
}

interface Coverage extends Pick<Manifest, 'coverage' | 'through'> {
  /** Days with contacts, in order. */
  days: Day[];
}

/** Throws a UserError where there is no store or it keeps another zone's clock. */
export async function openStore(store: string, settings: Settings): Promise<OpenStore> {
  const coded = await codeStore(store, settings);
  return aggregate(coded).catch(async (error) => {
    await coded.close();
    throw error;
  });
}

/** The store as it stands now, whatever is imported until it is closed. Throws a UserError where there is no store or it keeps another
 * zone's clock. */
export async function codeStore(store: string, settings: Settings): Promise<CodedStore> {
  const { ledger, end } = await beginReading(store);
  try {
    if (!ledger) throw new UserError(`${store}: no store here; run npx escucha import first`);
    const coded = await codeLedger(store, ledger, settings);
    return { ...coded, close: () => coded.close().finally(end) };
  } catch (error) {
    await end();
    throw error;
  }
}

async function codeLedger(store: string, ledger: Ledger, settings: Settings): Promise<CodedStore> {
  if (ledger.zone !== settings.zone) {
    throw new UserError(
      `${store} keeps the wall clock of ${ledger.zone}, the settings say ${settings.zone}; set the zone back, or import into a new store`,
    );
  }
  const database = await openDatabase();
  try {
    await createViews(database, store, ledger);
    const contestedAliases = await resolveAliases(database);
    const dictionaries = await codeContacts(database, settings);
    const intervals = await sumIntervals(database, settings);
    await createScales(database);
    const beside = await database.beside();
    return {
      ...(await readCoverage(database, intervals, settings)),
      calls: (from, to) => readCalls(beside, from, to),
      database,
      store,
      ledger,
      settings,
      dictionaries,
      contestedAliases,
      intervals,
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Works out the cuboids and the manifest, without the files that are not written yet. */
export async function aggregate(coded: CodedStore): Promise<OpenStore> {
  const { database, settings, dictionaries, coverage, through, intervals, calls, close } = coded;
  await createAnswers(database, settings);
  await createStretches(database);
  await createStaffing(database, settings);
  await createStateTime(database, settings, coverage);
  const { published } = intervals;
  const cuboids = await readCuboids(database, settings, published !== undefined);
  const manifest: Manifest = {
    schema: 1,
    version: '',
    ...(published ? { intervals: published } : {}),
    coverage,
    through,
    gaps: await readGaps(coded),
    annotations: await readAnnotations(database),
    settings,
    dictionaries,
    scales: await readScales(database),
    cuboids: CUBOIDS.map((id) => ({
      id,
      file: '',
      bytes: 0,
      sha256: '',
      rows: cuboids.get(id)!.rows,
      dimensions: [...CUBOID_SHAPES[id].dimensions],
      figures: figuresOf(id, published !== undefined),
    })),
    calls: [],
    trust: await readTrust(coded),
    demonstration: dictionaries.source.length === 2 && dictionaries.source[1] === 'demo',
  };
  return {
    manifest,
    cuboids,
    cuboid: async (id) => cuboids.get(id)!,
    calls,
    maxCallDays: Number.POSITIVE_INFINITY,
    close,
  };
}

async function readCalls(database: Queries, from: Day, to: Day): Promise<Calls> {
  const columns = await database.columns(
    `SELECT ${CALL_COLUMNS.join(', ')} FROM coded WHERE day BETWEEN ${from} AND ${to} ORDER BY ${CALL_COLUMNS.join(', ')}`,
  );
  return {
    from,
    to,
    rows: columns[0]?.length ?? 0,
    columns: Object.fromEntries(CALL_COLUMNS.map((name, index) => [name, columns[index]])) as Calls['columns'],
  };
}

async function readCoverage(database: Database, intervals: Intervals, settings: Settings): Promise<Coverage> {
  const rows = await database.rows<{ day: number; through: number }>(
    'SELECT day, max(clock) AS through FROM coded GROUP BY day ORDER BY day',
  );
  const days = rows.map(({ day }) => day);
  const covered = [...days, ...intervals.days].sort((a, b) => a - b);
  if (!covered.length) return { days, ...(await readCompanionCoverage(database, settings)) };
  const through = rows.reduce(
    (latest, row) => Math.max(latest, row.through),
    intervals.through ?? Number.NEGATIVE_INFINITY,
  );
  return {
    days,
    coverage: { from: covered[0]!, to: covered.at(-1)! },
    through: wallClock(through),
  };
}

/** What states and survey answers cover, where there are no contacts. */
async function readCompanionCoverage(database: Database, settings: Settings): Promise<Omit<Coverage, 'days'>> {
  const day = (clock: string) => `CAST((${clock} - ${settings.operatingDayStartsAt * 3600}) // 86400 AS INTEGER)`;
  const [row] = await database.rows<{ from: number | null; to: number; through: number }>(`
    SELECT ${day('min(s)')} AS "from", ${day('max(greatest(s, e - 1))')} AS "to", max(e) AS through
    FROM (
      SELECT ${wholeSeconds('started_local')} AS s, ${wholeSeconds('coalesce(ended_local, started_local)')} AS e FROM states
      UNION ALL SELECT ${wholeSeconds('answered_local')} AS s, s AS e FROM surveys WHERE answered_local IS NOT NULL
    )`);
  const { from, to, through } = row!;
  return from === null ? { coverage: null, through: null } : { coverage: { from, to }, through: wallClock(through) };
}

function wallClock(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

async function readGaps({ database, settings, coverage, intervals }: CodedStore): Promise<Gap[]> {
  const singles = await database.rows<{ hour: number; n: number }>(
    'SELECT clock // 3600 AS hour, count(*) AS n FROM coded GROUP BY 1 ORDER BY 1',
  );
  const hours = intervals.hours.length ? addedUp([...singles, ...intervals.hours]) : singles;
  if (!hours.length) return [];
  const gaps = findGaps(hours, await readSkippedHours(database, settings.zone, hours[0]!.hour, hours.at(-1)!.hour));
  const firstHour = (day: Day) => day * 24 + settings.operatingDayStartsAt;
  const within = { from: firstHour(coverage!.from), to: firstHour(coverage!.to + 1) };
  return withMissing(gaps, intervals.unfinished, within);
}

function addedUp(hours: readonly { hour: number; n: number }[]): { hour: number; n: number }[] {
  const sums = new Map<number, number>();
  for (const { hour, n } of hours) sums.set(hour, (sums.get(hour) ?? 0) + n);
  return [...sums].map(([hour, n]) => ({ hour, n })).sort((a, b) => a.hour - b.hour);
}

async function readAnnotations(database: Database): Promise<Annotation[]> {
  const rows = await database.rows<{ start: number; finish: number; label: string; scope: string | null }>(
    `SELECT floor(epoch(from_local) / 3600) AS start, greatest(ceil(epoch(coalesce(to_local, from_local)) / 3600), floor(epoch(from_local) / 3600) + 1) AS finish,
      label, scope FROM annotations ORDER BY start, label`,
  );
  return rows.map(({ start, finish, label, scope }) => ({ from: start, to: finish, label, scope }));
}

const KNOWN: Record<string, string> = {
  queue: 'queue > 0',
  channel: 'channel > 0',
  topic: 'topic > 0',
  operator_id: 'operator > 0',
  wait_s: 'wait_s >= 0',
  talk_s: 'talk_s >= 0',
  hold_s: 'hold_s >= 0',
  wrap_s: 'wrap_s >= 0',
  caller_key: 'caller_known',
  resolution: `disposition IN (${['resolved', 'unresolved'].map((word) => 1 + (DISPOSITIONS as readonly string[]).indexOf(word)).join(', ')})`,
};

async function readTrust({ database, ledger, contestedAliases, intervals }: CodedStore): Promise<Trust> {
  const [row] = await database.rows<Record<string, number>>(`SELECT count(*) AS contacts,
    count(*) FILTER (ending = ${1 + ENDINGS.indexOf('incomplete')}) AS incomplete,
    count(*) FILTER (ending = ${1 + ENDINGS.indexOf('left_in_menu')}) AS menu,
    ${Object.entries(KNOWN)
      .map(([column, test]) => `count(*) FILTER (${test}) AS ${column}`)
      .join(', ')} FROM coded`);
  const { contacts = 0, incomplete = 0, menu = 0 } = row!;
  const total = (pick: (record: Ledger['imports'][number]) => number) =>
    ledger.imports.reduce((sum, record) => sum + pick(record), 0);
  const leftOut = await noteLeftOut(database);
  const joined = await readJoined(database);
  const { byOperator = 0, none = 0 } = joined.surveys ?? {};
  return {
    ...(leftOut ? { answersLeftOut: leftOut } : {}),
    ...(contestedAliases.length ? { contestedAliases } : {}),
    ...(intervals.trust ? { intervals: intervals.trust } : {}),
    ...(byOperator + none ? { answersWithoutCall: byOperator + none } : {}),
    ...(Object.keys(joined).length ? { joined } : {}),
    files: new Set(ledger.imports.map(({ sha256 }) => sha256)).size,
    contacts,
    incomplete,
    leftInMenu: menu,
    rejected: total((record) => record.rejected),
    dropped: total((record) => Object.values(record.dropped).reduce((sum, n) => sum + n, 0)),
    duplicates: total((record) => record.duplicates + (record.repeated ?? 0)),
    known: Object.fromEntries(Object.keys(KNOWN).map((column) => [column, contacts ? row![column]! / contacts : null])),
  };
}
