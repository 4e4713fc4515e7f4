import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { OperatorsMessages } from '@/lib/i18n/operators';
import type { Headline, Manifest } from '@/lib/model/manifest';
import { FEWEST } from '@/lib/model/settings';
import type { Flag, JudgedMeasure, TrainingDocument } from '@/lib/model/training';
import { type Chip, chipsOf, labelWords } from './chips';
import type { FlagWords } from './flag-words';
import type { Scope } from './scope';

export interface OperatorsWords {
  m: Messages;
  f: Format;
  d: OperatorsMessages;
  /** How findings are told. */
  told: FlagWords;
}

/** Filters that narrow whom the page shows; the others have no say in it. */
const PEOPLE_FILTERS = ['team', 'shift', 'operator'] as const;
/** With fewer calls nothing is said of a person. */
const FEWEST_ROWS = 8;
/** Fewer can't be held to each other: nothing is published of them. */
export const FEWEST_PEOPLE = 5;
/** Where no flag says what to look at first. */
const FIRST_LOOKED_AT: readonly string[] = ['transfer', 'aht'];

export interface Person {
  id: string;
  /** In the training document. */
  index: number;
  /** The roster's name, or the id where there is none or people are called by it. */
  name: string;
  team: string | null;
  shift: string | null;
  /** Days since the person was hired. */
  tenure: number | null;
  /** Answered in the window. */
  calls: number;
  /** At this person, of all measures, the surest first. */
  flags: Flag[];
}

export function isPseudonymous({ settings }: Pick<Manifest, 'settings'>): boolean {
  return settings.training?.pseudonyms === true;
}

/** With fewer rows nothing is said of a person's gap: eight, and of a mean score as many as the line's settings ask for on every page. */
export function leastRows({ unit }: Pick<JudgedMeasure, 'unit'>, { settings }: Pick<Manifest, 'settings'>): number {
  return unit === 'score' ? Math.max(FEWEST_ROWS, settings.fewest ?? FEWEST) : FEWEST_ROWS;
}

/** What a person is called on the screen. */
export function calledBy(id: string, manifest: Manifest, words: { m: Messages }): string {
  return isPseudonymous(manifest) ? id : labelWords('operator', id, manifest, words);
}

/** Those that the filters let through, by their names. */
export function readPeople(
  { operators, calls, flags, asOf }: TrainingDocument,
  { where }: Pick<Scope, 'where'>,
  manifest: Manifest,
  { m, f }: Pick<OperatorsWords, 'm' | 'f'>,
): Person[] {
  const lets = (filter: (typeof PEOPLE_FILTERS)[number], label: string | null) =>
    where[filter]?.includes(label) ?? true;
  const byName = new Intl.Collator(f.locale, { numeric: true });
  return operators
    .map((id, index): Person => {
      const entry = manifest.roster?.[manifest.dictionaries.operator.indexOf(id)];
      return {
        id,
        index,
        name: calledBy(id, manifest, { m }),
        team: entry?.team ?? null,
        shift: entry?.shift ?? null,
        tenure: entry?.hiredOn == null ? null : Math.max(0, asOf - entry.hiredOn),
        calls: calls[index] ?? 0,
        flags: flags.filter(({ operator }) => operator === id),
      };
    })
    .filter(({ id, team, shift }) => lets('operator', id) && lets('team', team) && lets('shift', shift))
    .sort((a, b) => byName.compare(a.name, b.name));
}

/** Flags of teams that the filters let through: none where people are chosen one by one or by shift. */
export function teamFlags({ flags }: TrainingDocument, { where }: Pick<Scope, 'where'>): Flag[] {
  if (where.shift || where.operator) return [];
  return flags.filter(({ level, team }) => level === 'team_topic' && (where.team?.includes(team) ?? true));
}

/** Whether anything of a measure ever happened: of what nobody does there is nothing to compare. */
export function occurs({ id, unit }: JudgedMeasure, { levels }: Pick<TrainingDocument, 'levels'>): boolean {
  return unit !== 'logit' || (levels[id]?.observed.some((count) => count > 0) ?? false);
}

/** The measure that the reader chose; else the one with most flags, else transfers, handle time or the first, of those that occur. Null where none is judged. */
export function chosenMeasure(document: TrainingDocument, judged: string | undefined): JudgedMeasure | null {
  const { measures, flags } = document;
  const chosen = measures.find(({ id }) => id === judged);
  if (chosen) return chosen;
  const flagsOf = ({ id }: JudgedMeasure) => flags.filter(({ measure }) => measure === id).length;
  const most = Math.max(0, ...measures.map(flagsOf));
  if (most > 0) return measures.find((measure) => flagsOf(measure) === most) ?? null;
  const seen = measures.filter((measure) => occurs(measure, document));
  const first = FIRST_LOOKED_AT.flatMap((id) => seen.find((measure) => measure.id === id) ?? []);
  return [...first, ...seen, ...measures][0] ?? null;
}

/** Places that flags are at: one person or team, on one topic or on all, whatever the measures. */
function placesOf(flags: readonly Flag[]): number {
  return new Set(flags.map(({ level, operator, team, topic }) => [level, operator, team, topic].join('\n'))).size;
}

/** What the page is about whatever the toolbar says: the document's weeks, narrowed only by what says something of people. */
export function judgedScope(scope: Scope, { from, asOf }: Pick<TrainingDocument, 'from' | 'asOf'>): Scope {
  const where = Object.fromEntries(
    PEOPLE_FILTERS.flatMap((key) => (scope.where[key] ? [[key, scope.where[key]]] : [])),
  );
  const { dayStartsAt: _, ...kept } = scope;
  return { ...kept, period: { from, to: asOf }, preset: null, comparison: null, hours: undefined, where };
}

function peopleChips(scope: Scope, manifest: Manifest, words: OperatorsWords): Chip[] {
  const filters = isPseudonymous(manifest) ? (['team', 'shift'] as const) : PEOPLE_FILTERS;
  return chipsOf(filters, scope, manifest, words);
}

/** How many work as is expected of their calls, and how many places merit a conversation; of which weeks, of how many people, and how many flags may be false. */
export function operatorsHeadline(
  document: TrainingDocument,
  people: readonly Person[],
  scope: Scope,
  manifest: Manifest,
  words: OperatorsWords,
): Headline {
  const { f, d } = words;
  const flags = [...people.flatMap((person) => person.flags), ...teamFlags(document, scope)];
  const chips = peopleChips(scope, manifest, words).map(({ text }) => text);
  const all = document.operators.length;
  const told = people.filter(isTold);
  const below = [
    d.window(f.count(document.windowWeeks), f.range(document.from, document.asOf)),
    people.length === all ? d.people(f.count(all)) : d.peopleChosen(f.count(people.length), f.count(all)),
    ...chips,
    ...(told.length < people.length && told.length > 0
      ? [d.untold(people.length - told.length, f.count(people.length - told.length), f.count(FEWEST_ROWS))]
      : []),
    d.flags(flags.length, f.count(flags.length)),
    falseAlarmWords(document, words),
  ].join(' · ');
  return { sentence: sentenceOf(people, told, placesOf(flags), words), below: `${below}. ${d.fixed}` };
}

const isTold = ({ calls, flags }: Person) => calls >= FEWEST_ROWS || flags.length > 0;

function sentenceOf(
  people: readonly Person[],
  told: readonly Person[],
  places: number,
  { f, d }: OperatorsWords,
): string {
  if (people.length === 0) return d.nobody;
  if (told.length === 0) return d.nobodyTold(f.count(FEWEST_ROWS));
  const usual = told.filter(({ flags }) => flags.length === 0).length;
  const merit = places === 0 ? null : d.merit(places, f.count(places));
  if (told.length === 1) return merit ? d.oneMerits(merit) : d.oneUsual;
  const all = f.count(told.length);
  if (!merit) return d.allUsual(all);
  return usual === told.length ? d.teamsMerit(all, merit) : d.someUsual(usual, f.count(usual), all, merit);
}

function falseAlarmWords({ falseAlarms }: Pick<TrainingDocument, 'falseAlarms'>, { f, d }: OperatorsWords): string {
  const every = Math.round(1 / falseAlarms);
  return Math.abs(every * falseAlarms - 1) < 1e-9
    ? d.falseAlarmsOneIn(f.count(every))
    : d.falseAlarmsShare(f.percent(falseAlarms, 0));
}

const DAYS_A_MONTH = 365.25 / 12;

/** How long a person has been on the line: days, months or years, none of them begun. */
export function tenureWords(days: number | null, { f, d }: Pick<OperatorsWords, 'f' | 'd'>): string {
  if (days === null) return f.figure('count', null);
  const months = Math.floor(days / DAYS_A_MONTH);
  if (months < 2) return d.tenure.days(days, f.count(days));
  if (months < 24) return d.tenure.months(f.count(months));
  return d.tenure.years(f.count(Math.floor(months / 12)));
}

/** People whom the data name as having answered. */
export function peopleKnown({ dictionaries }: Pick<Manifest, 'dictionaries'>): number {
  return dictionaries.operator.filter((id) => id !== null).length;
}
