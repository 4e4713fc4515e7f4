import { FATE_GROUPS } from '@/lib/measures/fate-groups';
import { FATES } from '@/lib/model/contact';
import type { Manifest } from '@/lib/model/manifest';
import { CALL_FILTERS, type SecondsRange, type View } from '@/lib/url/view';
import { type CallWords, callLabel, fateGroup } from './call-columns';
import { FATE_MEASURES } from './questions';
import type { Scope } from './scope';

export interface CallChip {
  id: string;
  text: string;
  without: Partial<View>;
}

/** The filters in force that only calls have. */
export function callChips(view: View, { calls }: Scope, manifest: Manifest, words: CallWords): CallChip[] {
  const { m, f, d } = words;
  const lists = CALL_FILTERS.flatMap((name) => {
    const labels = [...new Set((calls.where?.[name] ?? []).map((label) => callLabel(name, label, manifest, words)))];
    const [first, ...more] = labels;
    if (first === undefined) return [];
    const value = more.length > 0 ? m.frame.severalChosen(first, f.count(more.length)) : first;
    return [{ id: name, text: `${d.fields[name].name}: ${value}`, without: { [name]: [] } }];
  });
  const ranges = (['wait', 'talk'] as const).flatMap((name) => {
    const range = view[name];
    return range
      ? [{ id: name, text: `${d.fields[name].name}: ${rangeWords(range, words)}`, without: { [name]: undefined } }]
      : [];
  });
  const score: CallChip[] = view.score
    ? [
        {
          id: 'score',
          text: `${d.fields.score.name}: ${pointsWords(view.score, words)}`,
          without: { score: undefined },
        },
      ]
    : [];
  const { surveyed } = calls;
  return [
    ...lists,
    ...ranges,
    ...score,
    ...(surveyed === undefined
      ? []
      : [
          {
            id: 'surveyed',
            text: `${d.fields.surveyed.name}: ${surveyed ? d.withSurvey : d.withoutSurvey}`,
            without: { surveyed: undefined },
          },
        ]),
  ];
}

function rangeWords(range: SecondsRange, { f, d }: CallWords): string {
  return endsWords(range, f.seconds, d);
}

function pointsWords(range: SecondsRange, { f, d }: CallWords): string {
  return endsWords(range, (points) => f.decimal(points, Number.isInteger(points) ? 0 : 2), d);
}

function endsWords({ from, to }: SecondsRange, say: (value: number) => string, d: CallWords['d']): string {
  if (from === undefined) return d.atMost(say(to ?? 0));
  return to === undefined ? d.atLeast(say(from)) : d.between(say(from), say(to));
}

/** A group of fates that one measure counts, as one choice. */
export interface FateChoice {
  id: string;
  fates: readonly string[];
  chosen: boolean;
}

/** Fates by what they mean to the reader; a group is chosen where all of its fates are. */
export function fateChoices({ calls }: Scope): FateChoice[] {
  const chosen = calls.where?.fate ?? [];
  return FATE_MEASURES.map((id) => {
    const fates: readonly string[] = FATE_GROUPS[id];
    return { id, fates, chosen: fates.every((fate) => chosen.includes(fate)) };
  });
}

/** All fates but those of other groups than the chosen ones. */
export function fatesWith({ calls }: Scope, group: string, on: boolean): string[] {
  const chosen = (calls.where?.fate ?? []).filter((fate) => fate !== null);
  return FATES.filter((fate) => (fateGroup(fate) === group ? on : chosen.includes(fate)));
}
