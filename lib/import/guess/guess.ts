import { TABLES, type TableName } from '@/lib/store/tables';
import type { Mapping, Profile } from '../profile';
import { dateForm } from '../sniff/date-form';
import type { ColumnFacts } from './columns';
import { endingsOf, stateOf } from './ending-words';
import { bestMatch, classesOf, criteriaOf, type Match, questionsOf } from './match';
import { answerClass, folded, QUESTIONS } from './vocabulary';

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

/** A first profile for a table of unknown form: its target, and each canonical column from the column whose name and cells fit it best. */
export function guessProfile(name: string, columns: readonly ColumnFacts[], wanted?: TableName): Guessed {
  const { target, match } = bestMatch(columns, wanted);
  return new Draft(name, target, match, columns).guessed();
}

const THRESHOLD_S = 20;

class Draft {
  private readonly columns: Record<string, Mapping> = {};
  private readonly guesses: Record<string, Guess> = {};
  private readonly missing: string[] = [];
  private readonly drop: NonNullable<Profile['drop']> = [];
  private unpivot: Profile['unpivot'];

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
    if (this.target === 'evaluations') this.evaluations();
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
      ...(this.unpivot ? { unpivot: this.unpivot } : {}),
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
      const clock = this.clockOf(day);
      if (!day || !clock) continue;
      const digits = clock.kind === 'whole' ? { datetime: `${dayFormat(day)} HHmm` } : {};
      const why = 'a day in one column and its clock in the other';
      this.take(canonical, { columns: [day.name, clock.name], ...digits }, [day, clock], why);
    }
  }

  /** The clock that belongs to a day: written as one, or as 830 for half past eight. */
  private clockOf(day: ColumnFacts | undefined): ColumnFacts | undefined {
    if (day?.kind !== 'day') return undefined;
    const used = [...this.match.values()].map(({ column }) => column);
    const digits = ({ kind, largest, values }: ColumnFacts) =>
      kind === 'whole' && (largest ?? 9999) < 2400 && values.every((value) => Number(value) % 100 < 60);
    return this.all.find(
      (column) =>
        /\b(time|hora|hour|starttime|clock)\b/.test(folded(column.name)) &&
        !used.includes(column) &&
        (column.kind === 'clock' || digits(column)),
    );
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
    const parts = ['entered_at', 'queue', 'caller', 'operator_id', 'wait_s', 'talk_s'].flatMap((canonical) => {
      const names = this.guesses[canonical]?.from ?? [];
      return this.all.filter((column) => names.includes(column.name) && column.filled === column.rows);
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
    const words = named && named.distinct <= 40 ? endingsOf(named.values, named.name) : null;
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
    const questions = questionsOf(this.all);
    if (questions.length > 1) {
      this.questions(questions);
      return;
    }
    if (!this.match.has('dimension'))
      this.take('dimension', { constant: 'overall' }, [], 'no column tells it: one question, taken for the whole');
    const top = this.match.get('score')?.column.largest ?? 5;
    this.take('scale_min', { constant: top > 5 ? 0 : 1 }, [], 'a guess from the largest score');
    this.take('scale_max', { constant: top > 10 ? 100 : top > 5 ? 10 : 5 }, [], `the largest score is ${top}`);
  }

  /** A column for each question. */
  private questions(questions: readonly ColumnFacts[]): void {
    const dimensions = new Map<string, string>();
    for (const { name } of questions) {
      const free = QUESTIONS.filter(([dimension]) => ![...dimensions.values()].includes(dimension));
      dimensions.set(name, free.find(([, words]) => words.test(folded(name)))?.[0] ?? name);
    }
    const top = Math.max(...questions.map(({ largest }) => largest ?? 0));
    this.unpivot = { columns: [...dimensions.keys()], skipEmpty: true };
    const map = Object.fromEntries(dimensions);
    this.take('dimension', { column: '$name', map }, questions, 'a column for each question; look at each name');
    this.take('score', '$value', questions, 'the cells of these columns');
    this.take('scale_min', { constant: top > 5 ? 0 : 1 }, [], 'a guess from the largest score');
    this.take('scale_max', { constant: top > 5 ? 10 : 5 }, [], `the largest score is ${top}`);
  }

  private evaluations(): void {
    const criteria = criteriaOf(this.all);
    this.unpivot = { columns: criteria.map(({ name }) => name), skipEmpty: true };
    const words = [...new Set(criteria.flatMap(({ values }) => values))];
    const map = Object.fromEntries(words.map((word) => [word, /^(0|n|no.*)$/i.test(word) ? '0' : '1']));
    this.take('criterion', '$name', criteria, 'a column for each criterion of met or not met');
    this.take('score', { column: '$value', map }, criteria, 'the cells of these columns');
    this.take('weight', { constant: 1 }, [], 'each criterion counts alike');
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
    this.classes();
    const { answered, abandoned, starts_at: start } = this.columns;
    if (!this.columns.offered && answered && abandoned) {
      this.take('offered', { sum: [answered, abandoned] }, [], 'no column tells it: the answered and the abandoned');
    }
    if (!start || this.columns.ends_at) return;
    const length = this.all.find(
      ({ name, kind }) => kind === 'whole' && /\b(intrvl|interval|intervalo|minutes|minutos)\b/.test(folded(name)),
    );
    if (length) {
      const minutes: Mapping = { column: length.name, duration: 'min' };
      this.take('ends_at', { plus: [start, minutes] }, [length], 'its start and its length in minutes');
      return;
    }
    const clock = this.clockOf(this.match.get('starts_at')?.column);
    const hourly = clock?.values.every((value) => /^\d{1,2}(:00)*(\s?[ap]\.?m\.?)?$/i.test(value));
    const why = `no column tells it: taken for ${hourly ? 'hours' : 'half hours'}; mend the seconds`;
    this.take('ends_at', { plus: [start, { constant: hourly ? 3600 : 1800 }] }, [], why);
  }

  private classes(): void {
    const classes = classesOf(this.all);
    if (classes.length < 3) return;
    const sumOf = (list: readonly ColumnFacts[]): Mapping => ({ sum: list.map(({ name }) => name) });
    if (!this.columns.answered) {
      this.take('answered', sumOf(classes), classes, 'the classes of answer times together');
    }
    const within = classes.filter(({ name }) => answerClass(name)! <= THRESHOLD_S);
    if (!within.length || this.columns.within_threshold) return;
    const threshold = Math.max(...within.map(({ name }) => answerClass(name)!));
    this.take('within_threshold', sumOf(within), within, `the classes up to ${threshold} seconds`);
    this.take('threshold_s', { constant: threshold }, [], 'their upper end');
  }
}

function dayFormat({ values }: ColumnFacts): string {
  const form = dateForm(values.map((day) => ({ day, clock: '', rows: 1 })))?.formats[0] ?? 'iso';
  return form.replace('iso', 'yyyy-MM-dd');
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
