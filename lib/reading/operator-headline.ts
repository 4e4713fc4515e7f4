import type { Headline, Manifest } from '@/lib/model/manifest';
import type { TrainingDocument } from '@/lib/model/training';
import { civilDate } from '@/lib/time/day';
import { flagsOf, type PersonPlaces, tellingAt } from './operator-places';
import { strengthsOf } from './operator-strengths';
import { capital, listWords, measureWords, type OperatorWords } from './operator-words';
import { personName, personNameAndId, rosterOf } from './people';
import type { Scope } from './scope';

/** Named in a sentence, at most. */
const MOST_NAMED = 2;
const MONTHS = 12;
const MANY_MONTHS = 24;

function betterWords(person: PersonPlaces, words: OperatorWords): string {
  const { d } = words;
  const named = strengthsOf(person)
    .slice(0, MOST_NAMED)
    .map(({ measure, topic }) => {
      const name = measureWords(measure, words);
      return topic === null ? name : d.on(name, topic);
    });
  return named.length > 0 ? d.sentence.better(listWords(named, words)) : '';
}

/** What merits a conversation: what is so on every topic first, then the topics, the surest first. */
function aboutWords(person: PersonPlaces, words: OperatorWords): string {
  const { f, d } = words;
  const flags = flagsOf(person);
  const everywhere = flags.filter(({ topic }) => topic === null).map(({ measure }) => measureWords(measure, words));
  const topics = [...new Set(flags.flatMap(({ topic }) => topic ?? []))];
  if (flags.length === 0) return d.sentence.nothing; // One more is named as quickly as it is counted.
  const named = topics.length === MOST_NAMED + 1 ? topics.length : MOST_NAMED;
  const more = topics.length - named;
  const others = listWords([...topics.slice(0, named), ...(more > 0 ? [d.sentence.more(f.count(more))] : [])], words);
  const first = d.sentence.everywhere(listWords(everywhere, words));
  const said = everywhere.length === 0 ? others : topics.length === 0 ? first : d.sentence.besides(first, others);
  const single = everywhere.length + topics.length === 1;
  return d.sentence[single ? 'one' : 'several'](capital(said));
}

function sentenceOf(id: string, person: PersonPlaces, manifest: Manifest, words: OperatorWords): string {
  const { d } = words;
  const who = personName(id, manifest);
  const told = person.places.some((place) => ['told', 'flagged'].includes(tellingAt(place)));
  if (!told) return person.places.some(({ n }) => n > 0) ? d.sentence.few(who) : d.sentence.nobody(who);
  const first = flagsOf(person).length > 0 ? d.sentence.mostly : d.sentence.asExpected;
  return `${first(who, betterWords(person, words))} ${aboutWords(person, words)}`;
}

/** Whole months from a day to another. */
function monthsBetween(from: number, to: number): number {
  const [a, b] = [civilDate(from), civilDate(to)];
  return (b.year - a.year) * MONTHS + b.month - a.month - (b.dayOfMonth < a.dayOfMonth ? 1 : 0);
}

function tenureWords(hired: number | null, asOf: number, { f, d }: OperatorWords): string[] {
  if (hired === null || hired > asOf) return [];
  const months = monthsBetween(hired, asOf);
  if (months < 1) return [d.firstMonth];
  return months < MANY_MONTHS ? [d.months(months, f.count(months))] : [d.years(f.count(Math.floor(months / MONTHS)))];
}

/** Who the person is, and on how much the page rests: surveys and reviews by the question or criterion that has most of them. */
export function factsOf(
  id: string,
  document: TrainingDocument,
  person: PersonPlaces,
  manifest: Manifest,
  words: OperatorWords,
): string {
  const { f, d } = words;
  const entry = rosterOf(id, manifest);
  const calls = document.calls[document.operators.indexOf(id)] ?? 0;
  const most = (source: string) => {
    const measures = person.groups.find((group) => group.source === source)?.measures ?? [];
    const ofAll = person.places.filter(({ measure, topic }) => topic === null && measures.includes(measure));
    return Math.max(0, ...ofAll.map(({ n }) => n));
  };
  const rests = [
    d.calls(calls, f.count(calls)),
    d.answers(most('surveys'), f.count(most('surveys'))),
    d.reviews(most('evaluations'), f.count(most('evaluations'))),
  ];
  const facts = [
    ...(personName(id, manifest) === id ? [] : [id]),
    ...(entry?.discipline ? [d.disciplines[entry.discipline] ?? entry.discipline] : []),
    ...(entry?.shift ? [d.shift(entry.shift)] : []),
    ...(entry?.team ? [d.team(entry.team)] : []),
    ...tenureWords(entry?.hiredOn ?? null, document.asOf, words),
    rests.join(', '),
  ];
  return `${facts.join(' · ')}.`;
}

/** The page's first sentence, strengths first, with what merits a conversation between asterisks. */
export function operatorHeadline(
  id: string,
  document: TrainingDocument,
  person: PersonPlaces,
  manifest: Manifest,
  words: OperatorWords,
): Headline {
  return {
    sentence: sentenceOf(id, person, manifest, words),
    below: factsOf(id, document, person, manifest, words),
  };
}

/** The people of the window in alphabetical order of how they are called. */
export function peopleOf(document: TrainingDocument, manifest: Manifest): { id: string; name: string }[] {
  return document.operators
    .map((id) => ({ id, name: personNameAndId(id, manifest) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'es'));
}

/** On which weeks the page looks, and beside how many colleagues. */
export function windowWords({ from, asOf, windowWeeks, operators }: TrainingDocument, { f, d }: OperatorWords): string {
  const colleagues = operators.length - 1;
  return d.window(f.range(from, asOf), f.count(windowWeeks), d.colleagues(colleagues, f.count(colleagues)));
}

/** The window and the person in place of the reader's period and filter, which the page does not follow; without the names of a roster that are not to be shown. */
export function scopedTo(
  id: string,
  { from, asOf }: TrainingDocument,
  { scope, manifest }: { scope: Scope; manifest: Manifest },
): { scope: Scope; manifest: Manifest } {
  const nameless = manifest.settings.training?.pseudonyms === true;
  const roster = manifest.roster?.map((entry) => entry && { ...entry, name: null });
  return {
    manifest: nameless ? { ...manifest, roster } : manifest,
    scope: { ...scope, period: { from, to: asOf }, preset: null, where: { operator: [id] }, hours: undefined },
  };
}
