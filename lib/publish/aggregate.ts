import { STATES, type State } from '@/lib/model/contact';
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
import { type Annotation, type Gap, type Manifest, OF_ANSWERED, type Trust } from '@/lib/model/manifest';
import type { Source } from '@/lib/model/question';
import type { Settings } from '@/lib/model/settings';
import { UserError } from '@/lib/model/user-error';
import { resolveAliases } from '@/lib/store/aliases';
import { type Database, openDatabase, type Queries } from '@/lib/store/database';
import type { Ledger } from '@/lib/store/ledger';
import { beginReading } from '@/lib/store/readers';
import { createViews } from '@/lib/store/view';
import { createAnswers } from './answers';
import { type DayIds, ORDER_IN_DAY, readCallIds } from './call-ids';
import { createComers, monthsOf } from './callers';
import { findChanges } from './changes';
import { codeContacts, createDictionaries, type Dictionaries } from './coded';
import { readCuboids } from './cuboids';
import type { Days } from './days';
import { nameWhole, takeExcerpt } from './excerpt';
import { createExposure } from './exposure';
import { findGaps, withMissing } from './gaps';
import { type Intervals, sumIntervals } from './intervals';
import { keptJoined, readJoined, readKnownOperators } from './joined';
import {
  type ContactNotes,
  KNOWN_COLUMNS,
  most,
  type Notes,
  noteAnswers,
  noteContacts,
  total,
  withDays,
} from './notes';
import type { Previous } from './previous';
import { createReviews } from './reviews';
import { readRoster } from './roster';
import { createScales, readScales } from './scales';
import { readSkippedHours } from './skipped-hours';
import { createStaffing } from './staffing';
import { type StoreParts, sameParts, seeParts } from './store-parts';
import { createStateTime, createStretches } from './stretches';
import type { Touched } from './touched-days';
import { wholeSeconds } from './whole-seconds';

/** The contacts of a store in codes, and what their cuboids are made from. Close it when done. */
export interface CodedStore extends Coverage {
  /** What was published last and on which days that may be otherwise now; only these are coded then. Null where all are. */
  since: Since | null;
  /** Days with contacts, in order; of those that are coded. */
  days: Day[];
  calls(from: Day, to: Day): Promise<Calls>;
  ids(from: Day, to: Day): Promise<DayIds[]>;
  /** Of all days. */
  notes: ContactNotes;
  parts: StoreParts;
  database: Database;
  /** Folder of the store. */
  store: string;
  ledger: Ledger;
  settings: Settings;
  dictionaries: Dictionaries;
  contestedAliases: string[];
  /** Operators of contacts and of the roster. */
  knownOperators: string[];
  intervals: Intervals;
  close(): Promise<void>;
}

interface Since extends Touched {
  previous: Previous;
}

/** The days of a cuboid that may be otherwise. */
export function daysOf(id: CuboidId, { days, beyondFates, previous }: Since): Days {
  const { dimensions } = CUBOID_SHAPES[id];
  if (dimensions.includes('times')) return monthsOf(beyondFates, previous.manifest.coverage);
  return dimensions.includes('fate') || dimensions.includes('again') ? days : beyondFates;
}

/** A store as a source of answers: the same cuboids and calls that are published. Close it when done. */
export interface OpenStore extends Source {
  /** Of the days that are coded, and of others what is not to be used. */
  cuboids: Map<CuboidId, Cuboid>;
  notes: Notes;
  close(): Promise<void>;
}

type Coverage = Pick<Manifest, 'coverage' | 'through'>;

/** Throws a UserError where there is no store or it keeps another zone's clock. */
export async function openStore(store: string, settings: Settings): Promise<OpenStore> {
  const coded = await codeStore(store, settings);
  return aggregate(coded).catch(async (error) => {
    await coded.close();
    throw error;
  });
}

/** The store as it stands now, whatever is imported until it is closed: the whole of it, or what changed since it was published as `previous`. Throws a UserError where there is no
 * store or it keeps another zone's clock. */
export async function codeStore(
  store: string,
  settings: Settings,
  previous: Previous | null = null,
): Promise<CodedStore> {
  const { ledger, end } = await beginReading(store);
  try {
    if (!ledger) throw new UserError(`${store}: no store here; run npx escucha import first`);
    const coded = await codeLedger(store, ledger, settings, previous);
    return { ...coded, close: () => coded.close().finally(end) };
  } catch (error) {
    await end();
    throw error;
  }
}

async function codeLedger(
  store: string,
  ledger: Ledger,
  settings: Settings,
  previous: Previous | null,
): Promise<CodedStore> {
  if (ledger.zone !== settings.zone) {
    throw new UserError(
      `${store} keeps the wall clock of ${ledger.zone}, the settings say ${settings.zone}; set the zone back, or import into a new store`,
    );
  }
  const database = await openDatabase();
  try {
    await createViews(database, store, ledger);
    const contestedAliases = await resolveAliases(database);
    await nameWhole(database);
    const dictionaries = await createDictionaries(database);
    const parts = await seeParts(store, ledger);
    const answersStay = previous && sameParts(previous.parts.surveys, parts.surveys);
    await createScales(database, answersStay ? previous.manifest.scales : undefined);
    const touched = previous && (await findChanges(database, store, parts, settings, dictionaries, previous));
    if (touched) await takeExcerpt(database, touched, previous.notes, settings);
    await codeContacts(database, settings, touched?.days ?? null);
    const intervals = await sumIntervals(database, settings);
    const since = touched && { ...touched, previous };
    const coded = await noteContacts(database);
    const notes = since ? withDays<ContactNotes>(previous.notes, coded, since.days) : coded;
    const [beside, besideIds] = [await database.beside(), await database.beside()];
    return {
      ...(coverageOf(notes, intervals) ?? (await readCompanionCoverage(database, settings))),
      since,
      days: coded.days.day,
      notes,
      parts,
      calls: (from, to) => readCalls(beside, from, to),
      ids: (from, to) => readCallIds(besideIds, from, to),
      database,
      store,
      ledger,
      settings,
      dictionaries,
      contestedAliases,
      knownOperators: await readKnownOperators(database),
      intervals,
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Works out the cuboids, each told as soon as it is there, and the manifest, without the files that are not written yet. */
export async function aggregate(coded: CodedStore, onCuboid: (cuboid: Cuboid) => void = () => {}): Promise<OpenStore> {
  const { database, settings, dictionaries, coverage, through, intervals, since, calls, close } = coded;
  await createAnswers(database, settings, since?.beyondFates ?? null);
  await createStretches(database);
  await createStaffing(database, settings, since?.beyondFates.widened(since.reach, 0) ?? null);
  await createStateTime(database, settings, coverage);
  await createReviews(database, settings);
  await createExposure(database, settings, coverage, since?.beyondFates ?? null);
  await createComers(database, settings, coverage, since?.beyondFates ?? null);
  const { published } = intervals;
  const cuboids = await readCuboids(
    database,
    settings,
    published !== undefined,
    (id) => since && daysOf(id, since),
    onCuboid,
  );
  const noted = await noteAnswers(database);
  const answers = since
    ? withDays({ answers: since.previous.notes.answers }, { answers: noted }, since.beyondFates).answers
    : noted;
  const notes: Notes = { ...coded.notes, answers };
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
    ...(await readRoster(database, dictionaries.operator, settings)),
    ...ofAnsweredIn(notes),
    ...(await readStates(database)),
    scales: await readScales(database),
    cuboids: CUBOIDS.map((id) => ({
      id,
      files: [],
      rows: cuboids.get(id)!.rows,
      dimensions: [...CUBOID_SHAPES[id].dimensions],
      figures: figuresOf(id, published !== undefined),
    })),
    calls: [],
    trust: trustOf(
      coded,
      notes,
      await readJoined(database, notes, since ? await keptJoined(database, since.previous, coded.parts) : {}),
    ),
    demonstration: dictionaries.source.length === 2 && dictionaries.source[1] === 'demo',
  };
  return {
    manifest,
    cuboids,
    notes,
    cuboid: async (id) => cuboids.get(id)!,
    calls,
    maxCallDays: Number.POSITIVE_INFINITY,
    close,
  };
}

/** Shares of others that know it, against that of the answered, below which it counts as known of these alone. */
const NEXT_TO_NEVER = 0.1;

function ofAnsweredIn({ days }: Notes): Pick<Manifest, 'ofAnswered'> {
  const answered = total(days.answered);
  const others = total(days.contacts) - answered;
  const found = OF_ANSWERED.filter((name) => {
    const known = total(days[`answered_${name}`]);
    return known > 0 && others > 0 && total(days[`other_${name}`]) / others < (NEXT_TO_NEVER * known) / answered;
  });
  return found.length > 0 ? { ofAnswered: found } : {};
}

async function readCalls(database: Queries, from: Day, to: Day): Promise<Calls> {
  const columns = await database.columns(
    `SELECT ${CALL_COLUMNS.join(', ')} FROM coded WHERE day BETWEEN ${from} AND ${to} ORDER BY day, ${ORDER_IN_DAY}`,
  );
  return {
    from,
    to,
    rows: columns[0]?.length ?? 0,
    columns: Object.fromEntries(CALL_COLUMNS.map((name, index) => [name, columns[index]])) as Calls['columns'],
  };
}

function coverageOf({ days: noted }: ContactNotes, intervals: Intervals): Coverage | null {
  const covered = [...noted.day, ...intervals.days].sort((a, b) => a - b);
  if (!covered.length) return null;
  const through = most(noted.through, intervals.through ?? Number.NEGATIVE_INFINITY);
  return { coverage: { from: covered[0]!, to: covered.at(-1)! }, through: wallClock(through) };
}

/** What states and survey answers cover, where there are no contacts. */
async function readCompanionCoverage(database: Database, settings: Settings): Promise<Coverage> {
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

async function readStates(database: Database): Promise<Pick<Manifest, 'states'>> {
  const rows = await database.rows<{ state: State }>('SELECT DISTINCT state FROM whole_states');
  const found = new Set(rows.map(({ state }) => state));
  return found.size > 0 ? { states: STATES.filter((state) => found.has(state)) } : {};
}

async function readGaps({ database, settings, coverage, intervals, notes }: CodedStore): Promise<Gap[]> {
  const singles = notes.hours.hour.map((hour, row) => ({ hour, n: notes.hours.n[row]! }));
  const hours = addedUp([...singles, ...intervals.hours]);
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

function trustOf(
  { ledger, contestedAliases, intervals }: CodedStore,
  { days, answers }: Notes,
  joined: NonNullable<Trust['joined']>,
): Trust {
  const contacts = total(days.contacts);
  const imported = (pick: (record: Ledger['imports'][number]) => number) => total(ledger.imports.map(pick));
  const leftOut = { otherScale: total(answers.otherScale), undated: total(answers.undated) };
  const { byOperator = 0, none = 0 } = joined.surveys ?? {};
  return {
    ...(leftOut.otherScale + leftOut.undated > 0 ? { answersLeftOut: leftOut } : {}),
    ...(contestedAliases.length ? { contestedAliases } : {}),
    ...(intervals.trust ? { intervals: intervals.trust } : {}),
    ...(byOperator + none ? { answersWithoutCall: byOperator + none } : {}),
    ...(Object.keys(joined).length ? { joined } : {}),
    files: new Set(ledger.imports.map(({ sha256 }) => sha256)).size,
    contacts,
    incomplete: total(days.incomplete),
    leftInMenu: total(days.menu),
    rejected: imported((record) => record.rejected),
    dropped: imported((record) => total(Object.values(record.dropped))),
    duplicates: imported((record) => record.duplicates + (record.repeated ?? 0)),
    known: Object.fromEntries(
      KNOWN_COLUMNS.map((column) => [column, contacts ? total(days[column]) / contacts : null]),
    ),
  };
}
