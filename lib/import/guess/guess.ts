import { TABLES, type TableName } from '@/lib/store/tables';
import type { Mapping, Profile } from '../profile';
import type { ColumnFacts } from './columns';
import { ENDING_WORDS, folded, TERMS, type Term } from './vocabulary';

/** Why a canonical column was taken from a column of the file. */
export interface Guess {
  from: string[];
  why: string;
}

export interface Guessed {
  profile: Profile;
  guesses: Record<string, Guess>;
  /** What the profile needs and the file does not seem to have. */
  missing: string[];
}

const TARGETS: readonly TableName[] = ['contacts', 'intervals', 'surveys', 'states', 'operators'];
type Match = Map<string, { column: ColumnFacts; weight: number }>;

/** A first profile for a table of unknown form: its target, and each canonical column from the column whose name and cells fit it best. */
export function guessProfile(name: string, columns: readonly ColumnFacts[], wanted?: TableName): Guessed {
  const matches = (wanted ? [wanted] : TARGETS).map((target) => ({
    target,
    match: matchTerms(TERMS[target]!, columns),
  }));
  const best = matches.reduce((one, other) => (likeness(other) > likeness(one) ? other : one));
  const draft = new Draft(name, best.target, best.match, columns);
  return draft.guessed();
}

function matchTerms(terms: readonly Term[], columns: readonly ColumnFacts[]): Match {
  const match: Match = new Map();
  const taken = new Set<ColumnFacts>();
  const candidates = terms.flatMap((term) =>
    columns.map((column) => ({ term, column, weight: weightOf(term, column) })).filter(({ weight }) => weight > 0),
  );
  for (const { term, column, weight } of candidates.sort((a, b) => b.weight - a.weight)) {
    if (match.has(term.column) || taken.has(column)) continue;
    match.set(term.column, { column, weight });
    taken.add(column);
  }
  return match;
}

/** 0: it can't be; more the nearer its name is to the term, and where its cells fit too. */
function weightOf({ column, names, kinds }: Term, { name, kind, rows, distinct }: ColumnFacts): number {
  if (kind !== 'empty' && !kinds.includes(kind)) return 0;
  const at = names.findIndex((pattern) => pattern.test(folded(name)));
  const coded = /\bid\b/.test(folded(name)) && column !== 'contact_id' ? 0.75 : 0;
  const tellsNothing = kind === 'empty' || (distinct === 1 && rows > 2);
  return at < 0 ? 0 : (tellsNothing ? 0.2 : 1) * (names.length - at + (kinds[0] === kind ? 0.5 : 0) - coded);
}

/** How much of what a table needs the file has, and how much more. */
function likeness({ target, match }: { target: TableName; match: Match }): number {
  const required = Object.entries(TABLES[target].columns).filter(
    ([name, { required }]) => required && name !== 'source' && !INVENTED.has(name),
  );
  const have = required.filter(([name]) => match.has(name)).length / Math.max(required.length, 1);
  const ending = match.get('ending')?.column;
  const ofCalls =
    target !== 'contacts' ||
    ['wait_s', 'talk_s', 'queue', 'caller'].some((name) => match.has(name)) ||
    (ending && Object.keys(endingsOf(ending.values)).length > 0);
  return have * 10 + match.size + (target === 'contacts' ? 1 : 0) - (ofCalls ? 0 : 5);
}

/** Columns that a guess can make up where the file has none. */
const INVENTED = new Set(['contact_id', 'ending', 'dimension']);

class Draft {
  private readonly columns: Record<string, Mapping> = {};
  private readonly guesses: Record<string, Guess> = {};
  private readonly missing: string[] = [];
  private readonly drop: NonNullable<Profile['drop']> = [];

  constructor(
    private readonly name: string,
    private readonly target: TableName,
    private readonly match: Match,
    private readonly all: readonly ColumnFacts[],
  ) {}

  guessed(): Guessed {
    for (const [canonical, { column }] of this.match) {
      if (canonical === 'ending' || canonical === 'contact_id' || canonical === 'channel' || canonical === 'state')
        continue;
      this.take(canonical, column.name, [column], `its name, and its cells are ${SAID[column.kind]}`);
    }
    this.joinDayAndClock();
    if (this.target === 'contacts') this.contacts();
    if (this.target === 'surveys') this.surveys();
    if (this.target === 'states') this.states();
    if (this.target === 'intervals') this.intervals();
    const unknowns = [...new Set(this.all.flatMap((column) => column.unknowns))];
    for (const [name, { required }] of Object.entries(TABLES[this.target].columns)) {
      if (required && name !== 'source' && !this.columns[name]) this.missing.push(name);
    }
    const header = this.all.map(({ name }) => name).filter((name) => !/^column \d+$/.test(name));
    const order = Object.keys(TABLES[this.target].columns);
    const sorted = Object.entries(this.columns).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    const profile: Profile = {
      profile: 1,
      name: this.name,
      target: this.target,
      recognise: { header: header.slice(0, 8) },
      ...(unknowns.length ? { nulls: unknowns } : {}),
      ...(this.drop.length ? { drop: this.drop } : {}),
      columns: Object.fromEntries(sorted),
    };
    return { profile, guesses: this.guesses, missing: this.missing };
  }

  private take(canonical: string, mapping: Mapping, from: readonly ColumnFacts[], why: string): void {
    this.columns[canonical] = mapping;
    this.guesses[canonical] = { from: from.map(({ name }) => name), why };
  }

  /** A day in one column and its clock in another. */
  private joinDayAndClock(): void {
    for (const canonical of ['entered_at', 'answered_at', 'starts_at', 'started_at']) {
      const day = this.match.get(canonical)?.column;
      if (day?.kind !== 'day') continue;
      const used = [...this.match.values()].map(({ column }) => column);
      const clock = this.all.find(
        (column) =>
          column.kind === 'clock' &&
          /\b(time|hora|hour|starttime|clock)\b/.test(folded(column.name)) &&
          !used.includes(column),
      );
      if (clock)
        this.take(
          canonical,
          { columns: [day.name, clock.name] },
          [day, clock],
          'a day in one column and its clock in the other',
        );
    }
  }

  private contacts(): void {
    this.id();
    this.ending();
    const channel = this.match.get('channel')?.column;
    if (channel) this.take('channel', channel.name, [channel], 'its name');
    else this.take('channel', { constant: 'phone' }, [], 'no column tells it: every row is taken for a call');
    const direction = this.all.find(
      (column) =>
        column.distinct <= 12 &&
        column.values.some((value) => /^(outbound|saliente|outgoing|sainte|out)$/i.test(folded(value))),
    );
    if (direction) {
      const out = direction.values.filter((value) =>
        /^(outbound.*|salientes?|outgoing|sainte|out)$/.test(folded(value)),
      );
      this.drop.push({ when: { column: direction.name, in: out }, reason: 'outgoing call' });
    }
  }

  private id(): void {
    const named = this.match.get('contact_id')?.column;
    const unique = (column: ColumnFacts) =>
      column.filled === column.rows && column.distinct === column.rows && column.rows > 1;
    if (named) {
      const repeats = named.rows - named.distinct;
      const why = unique(named)
        ? 'each row has its own'
        : `its name; ${repeats} rows share one with another or have none: of rows with one id the first stays`;
      this.take('contact_id', named.name, [named], why);
      return;
    }
    const taken = [...this.match.values()].map(({ column }) => column);
    const other = this.all.find(
      (column) => unique(column) && !taken.includes(column) && (column.kind === 'whole' || column.kind === 'word'),
    );
    if (other) {
      this.take('contact_id', other.name, [other], 'each row has its own');
      return;
    }
    const parts = ['entered_at', 'queue', 'caller', 'operator_id', 'wait_s'].flatMap((canonical) => {
      const column = this.match.get(canonical)?.column;
      return column && column.filled === column.rows ? [column] : [];
    });
    if (parts.length) {
      this.take(
        'contact_id',
        { columns: parts.map(({ name }) => name), with: '/' },
        parts,
        'no column is an id: made of what tells rows apart',
      );
    }
  }

  private ending(): void {
    const named = this.match.get('ending')?.column;
    const words = named && named.distinct <= 40 ? endingsOf(named.values) : null;
    if (named && words && Object.keys(words).length) {
      const unknown = named.values.filter((value) => !words[value]);
      const left = unknown.length
        ? `; not understood, so rejected until the map names them: ${unknown.slice(0, 5).join(', ')}`
        : '';
      this.take('ending', { column: named.name, map: words }, [named], `its words${left}`);
      return;
    }
    const talk = this.match.get('talk_s')?.column;
    const operator = this.match.get('operator_id')?.column;
    const sign =
      talk && talk.filled < talk.rows
        ? talk
        : operator && operator.filled < operator.rows
          ? operator
          : (talk ?? operator);
    if (!sign) {
      this.take(
        'ending',
        { constant: 'incomplete' },
        [],
        'no column tells what became of them: nothing of it is known until you say so',
      );
      return;
    }
    const when =
      sign === talk && talk.filled === talk.rows
        ? { column: talk.name, above: 0 }
        : { column: sign.name, empty: false };
    this.take(
      'ending',
      { cases: [{ when, value: 'answered' }], otherwise: 'abandoned' },
      [sign],
      'no column tells it: rows with it were answered, the others abandoned',
    );
  }

  private surveys(): void {
    this.id();
    if (!this.match.has('contact_id')) {
      delete this.columns.contact_id;
      delete this.guesses.contact_id;
    }
    if (!this.match.has('dimension'))
      this.take('dimension', { constant: 'overall' }, [], 'no column tells it: one question, taken for the whole');
    const top = this.match.get('score')?.column.largest ?? 5;
    this.take('scale_min', { constant: top > 5 ? 0 : 1 }, [], 'a guess from the largest score');
    this.take('scale_max', { constant: top > 10 ? 100 : top > 5 ? 10 : 5 }, [], `the largest score is ${top}`);
  }

  private states(): void {
    const state = this.match.get('state')?.column;
    if (!state) return;
    const map = Object.fromEntries(state.values.map((value) => [value, stateOf(folded(value))]));
    this.take('state', { column: state.name, map }, [state], 'its words; look at each');
    if (!this.columns.reason) this.take('reason', state.name, [state], "the system's own words");
  }

  private intervals(): void {
    if (!this.columns.queue) this.take('queue', { constant: 'all' }, [], 'no column tells it');
    const start = this.columns.starts_at;
    if (start && !this.columns.ends_at) {
      this.take(
        'ends_at',
        { plus: [start, { constant: 1800 }] },
        [],
        'no column tells it: taken for half hours; mend the seconds',
      );
    }
  }
}

const SAID: Record<ColumnFacts['kind'], string> = {
  empty: 'all empty',
  moment: 'moments',
  day: 'days',
  clock: 'times',
  duration: 'lengths of time',
  whole: 'whole numbers',
  number: 'numbers',
  word: 'words',
  text: 'texts',
};

function endingsOf(values: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const value of values) {
    const ending = ENDING_WORDS.find(([, words]) => words.test(folded(value)))?.[0];
    if (ending) found[value] = ending;
  }
  return found;
}

function stateOf(word: string): string {
  if (/\b(offline|desconectad[oa]|logout|log out|salida|logged out)\b/.test(word)) return 'offline';
  if (
    /\b(break|descanso|comida|lunch|pausa|meal|bano|away|ausente|not ready|reunion|meeting|ocupado|busy|aux)\b/.test(
      word,
    )
  )
    return 'pause';
  if (/\b(training|capacitacion|coaching)\b/.test(word)) return 'training';
  if (/\b(acw|wrap|after call|documentacion)\b/.test(word)) return 'wrap';
  if (/\b(talk|talking|on call|en llamada|interacting|conversacion)\b/.test(word)) return 'handling';
  if (/\b(idle|available|disponible|ready|en la cola|on queue)\b/.test(word)) return 'available';
  return 'staffed';
}
