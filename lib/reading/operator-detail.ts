import type { Day } from '@/lib/model/day';
import type { Manifest } from '@/lib/model/manifest';
import type { TrainingModule } from '@/lib/model/settings';
import type { Flag, TrainingDocument, WeighingCall } from '@/lib/model/training';
import { monthEnd, monthStart } from '@/lib/time/calendar';
import type { Period } from '@/lib/time/period';
import { NO_FILTER } from '@/lib/url/view';
import { clockOf, writeCallKey } from './call-key';
import { type CallNarrowing, hasCalls, SURVEYED_CALLS, toCalls } from './call-links';
import {
  chanceWords,
  clearsWords,
  extentWords,
  moduleFor,
  sinceWords,
  sureWords,
  tellingOf,
  whatHappened,
} from './flag-words';
import { flagsOf, type PersonPlaces, type Place, placeAt, tellingAt } from './operator-places';
import { isStrength, strengthsOf } from './operator-strengths';
import {
  alarmWords,
  believedWords,
  capital,
  flagWordsOf,
  levelOf,
  listWords,
  measureWords,
  type OperatorWords,
  topicWords,
  unitOf,
} from './operator-words';

const NEVER_UNDER = 0.005;

function moduleWords({ name, hours }: TrainingModule, { f, d }: OperatorWords): string {
  return hours === undefined ? `${name}.` : d.detail.hours(name, f.decimal(hours, Number.isInteger(hours) ? 0 : 1));
}

export function trainingWords(flag: Flag, { settings }: Manifest, words: OperatorWords): string {
  const module = moduleFor(flag, settings.training?.modules);
  if (module) return moduleWords(module, words);
  return flag.kind ? words.d.detail.noModule(words.flags.kinds[flag.kind] ?? flag.kind) : words.d.detail.noKind;
}

export interface CallLink {
  key: string;
  label: string;
  change: CallNarrowing;
}

/** A person's calls of the window, on one topic or on all, and where a survey is asked, those with one. */
export function callsOfPlace(
  person: string,
  { measure, topic }: Pick<Place, 'measure' | 'topic'>,
  document: TrainingDocument,
): CallNarrowing {
  const surveyed = unitOf(measure, document)?.source === 'surveys' ? SURVEYED_CALLS : {};
  return { ...callsOfPerson(person, topic, document), ...surveyed };
}

/** A person's calls of the window, on one topic or on all. */
export function callsOfPerson(person: string, topic: string | null, { from, asOf }: TrainingDocument): CallNarrowing {
  return toCalls({
    ...NO_FILTER,
    operator: [person],
    ...(topic !== null && { topic: [topic] }),
    period: { from, to: asOf },
  });
}

/** `3 oct, 16:49` */
export function callLabel({ day, second }: WeighingCall, { f, d }: OperatorWords): string {
  return d.detail.call(f.dayShort(day), clockOf(second).slice(0, 5));
}

/** The month of a day, as far as it is in the window: no more calls are listed at once. */
function monthWithin(day: Day, { from, asOf }: TrainingDocument): Period {
  return { from: Math.max(from, monthStart(day)), to: Math.min(asOf, monthEnd(day)) };
}

function callLink(call: WeighingCall, flag: Flag, document: TrainingDocument, words: OperatorWords): CallLink {
  const key = writeCallKey(call);
  return {
    key,
    label: callLabel(call, words),
    change: {
      ...callsOfPerson(flag.operator ?? '', flag.topic, document),
      period: monthWithin(call.day, document),
      call: key,
    },
  };
}

/** Links that open the calls of a flag, those that weigh most first; none where calls are not published one by one. */
export function callLinks(
  flag: Flag,
  document: TrainingDocument,
  manifest: Manifest,
  words: OperatorWords,
): CallLink[] {
  return hasCalls(manifest) ? flag.calls.map((call) => callLink(call, flag, document, words)) : [];
}

/** How sure it is, of a place that is no signal. */
function standingWords(place: Place, words: OperatorWords): string {
  const { f, d } = words;
  const telling = tellingAt(place);
  if (telling === 'few') return d.detail.notEnough(f.count(place.n));
  if (isStrength(place)) return d.strengthSure;
  if (place.material >= 0.5) return d.detail.maybe(f.percent(place.material, 0));
  return place.material < NEVER_UNDER ? d.detail.usualLess : d.detail.usual(f.percent(place.material, 0));
}

export interface Detail {
  place: Place;
  sign: 'signal' | 'strength' | 'plain';
  title: string;
  /** What happened. */
  fact: string;
  /** How much and how sure; what can be believed; since when. */
  remarks: string[];
}

export function detailOf(place: Place, document: TrainingDocument, words: OperatorWords): Detail {
  const { d } = words;
  const title = d.detail.title(capital(topicWords(place.topic, words)), measureWords(place.measure, words));
  const judged = unitOf(place.measure, document);
  if (place.n === 0 || !judged) return { place, sign: 'plain', title, fact: d.detail.nothing, remarks: [] };
  const told = flagWordsOf(words);
  const { value, low, high } = believedWords(place, judged, words);
  const { flag } = place;
  const believed = tellingAt(place) === 'few' ? '' : d.detail.believed(value, low, high);
  const isShorter = tellingOf(place.measure) === 'log' && levelOf(place) < 0;
  const remarks = flag
    ? [
        [`${capital(extentWords(flag, told))}.`, chanceWords(flag, told), sureWords(flag, told)],
        [believed],
        [sinceWords(flag, told), d.detail.standing[flag.standing], agreeWords(flag, words)],
      ]
    : [[standingWords(place, words), isShorter ? d.detail.shorter : ''], [believed]];
  return {
    place,
    sign: flag ? 'signal' : isStrength(place) ? 'strength' : 'plain',
    title,
    fact: whatHappened(place, told),
    remarks: remarks.map((parts) => parts.filter(Boolean).join(' ')).filter(Boolean),
  };
}

function agreeWords({ agree }: Flag, words: OperatorWords): string {
  const named = agree.map((measure) => measureWords(measure, words));
  return named.length > 0 ? words.d.detail.also(listWords(named, words)) : '';
}
/** The place that the reader chose, or where nothing fits, the surest signal, the surest strength, or the first of all. */
export function chosenPlace(person: PersonPlaces, judged: string | undefined, about: string | undefined): Place | null {
  const measures = person.groups.flatMap((group) => group.measures);
  const ofReviews = person.groups.some(
    ({ source, measures: ids }) => source === 'evaluations' && ids.includes(judged ?? ''),
  );
  const topic = (!ofReviews && person.topics.find((name) => name === about)) || null;
  if (judged !== undefined && measures.includes(judged)) return placeAt(person, judged, topic);
  const [flag] = flagsOf(person);
  if (flag) return placeAt(person, flag.measure, flag.topic);
  const [strength] = strengthsOf(person);
  if (strength) return strength;
  return measures[0] === undefined ? null : placeAt(person, measures[0], null);
}

/** Sentence of a signal, without the person's name: the page says who. */
export function signalWords(flag: Flag, words: OperatorWords): { title: string; text: string; clears: string } {
  const told = flagWordsOf(words);
  return {
    title: words.d.detail.title(capital(topicWords(flag.topic, words)), measureWords(flag.measure, words)),
    text: `${whatHappened(flag, told)} ${sureWords(flag, told)}`,
    clears: clearsWords(flag, told),
  };
}

export const caveatWords = (document: TrainingDocument, words: OperatorWords) =>
  words.d.sheet.caveat(alarmWords(document, words));

/** Signals of a person in the window before that are none any more, by measure: `certeza (fraude, extorsión)`. */
export function clearedWords(person: string, { cleared }: TrainingDocument, words: OperatorWords): string[] {
  const topics = new Map<string, string[]>();
  for (const { operator, level, measure, topic } of cleared)
    if (operator === person && level !== 'team_topic')
      topics.set(measure, [...(topics.get(measure) ?? []), topicWords(topic, words)]);
  return [...topics].map(([measure, names]) => words.d.on(measureWords(measure, words), names.join(', ')));
}
