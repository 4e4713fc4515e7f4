import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Manifest } from '@/lib/model/manifest';
import type { NameFilter, View } from '@/lib/url/view';
import { channelName } from './nouns';
import { hoursWords } from './period-words';
import type { Scope } from './scope';

interface Words {
  m: Messages;
  f: Format;
}

export type GlobalFilter = NameFilter | 'weekday' | 'hours';

/** Those that have no control of their own in the bar. */
export const FURTHER_FILTERS: readonly GlobalFilter[] = ['topic', 'team', 'shift', 'operator', 'weekday', 'hours'];

export interface Chip {
  filter: GlobalFilter;
  /** `Tema: Extorsión y 2 más`. */
  text: string;
  /** Takes the filter away. */
  without: Partial<View>;
}

/** A label in the reader's words: an operator by the roster's name, a channel in the reader's language. */
export function labelWords(
  filter: NameFilter,
  label: string | null,
  manifest: Manifest,
  { m }: Pick<Words, 'm'>,
): string {
  if (label === null) return m.frame.unknown;
  if (filter === 'channel') return channelName(label, m);
  return filter === 'operator' ? operatorName(label, manifest) : label;
}

/** The name that the roster has for an operator, else the id. */
function operatorName(id: string, { dictionaries, roster }: Pick<Manifest, 'dictionaries' | 'roster'>): string {
  return roster?.[dictionaries.operator.indexOf(id)]?.name ?? id;
}

/** All that a filter lets through, in the reader's words; nothing where it is not in force. */
export function chosenNames(filter: GlobalFilter, { where, hours }: Scope, manifest: Manifest, words: Words): string[] {
  if (filter === 'weekday') return (where.weekday ?? []).map((day) => words.f.weekday(Number(day), 'long'));
  if (filter === 'hours') return hours ? [hoursWords(hours.from, hours.to, words)] : [];
  return (where[filter] ?? []).map((label) => labelWords(filter, label, manifest, words));
}

/** The filters in force, in the order of `filters`. */
export function chipsOf(filters: readonly GlobalFilter[], scope: Scope, manifest: Manifest, words: Words): Chip[] {
  const { m, f } = words;
  return filters.flatMap((filter) => {
    const [first, ...more] = chosenNames(filter, scope, manifest, words);
    if (first === undefined) return [];
    const value = more.length > 0 ? m.frame.severalChosen(first, f.count(more.length)) : first;
    return [
      {
        filter,
        text: `${m.frame.filterNames[filter]}: ${value}`,
        without: { [filter]: filter === 'hours' ? undefined : [] },
      },
    ];
  });
}
