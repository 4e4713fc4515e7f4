import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { LoadMessages } from '@/lib/i18n/load';
import type { Messages } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import { hoursWords } from './period-words';
import type { Scope } from './scope';

interface Words {
  m: Messages;
  f: Format;
  d: LoadMessages;
}

/** A state has its colour wherever it is shown; all others share the last. */
const COLOURED = ['handling', 'staffed', 'pause', 'available', 'training'] as const;
const OTHER = COLOURED.length;

export interface StateHours {
  parts: { id: string; label: string; color: string }[];
  hours: { hour: number; name: string; total_s: number; seconds: number[] }[];
  total_s: number;
  /** The state with most time of all hours together. */
  most: { label: string; share: number } | null;
}

/** Recorded seconds by state, for each hour of the wall clock from the one on at which the line's day begins. */
export function readStateHours(
  { stateHours }: { stateHours: Answer },
  { firstHour }: Pick<Scope, 'firstHour'>,
  words: Words,
): StateHours {
  const { d } = words;
  const byHour = Array.from({ length: 24 }, () => new Array<number>(OTHER + 1).fill(0));
  for (const { key, values } of stateHours.rows) {
    const seconds = byHour[Number(key.hour)];
    if (!seconds || key.hour === null) continue;
    const known = (COLOURED as readonly (string | null | undefined)[]).indexOf(key.state);
    const part = known < 0 ? OTHER : known;
    seconds[part] = (seconds[part] ?? 0) + (values.stateTime?.value ?? 0);
  }
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const totals = Array.from({ length: OTHER + 1 }, (_, part) => sum(byHour.map((seconds) => seconds[part] ?? 0)));
  const kept = totals.flatMap((total, part) => (total > 0 ? [part] : []));
  const label = (part: number) => {
    const state = COLOURED[part];
    return state ? (d.states[state] ?? state) : d.otherStates;
  };
  const total_s = sum(totals);
  const top = kept.toSorted((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0))[0];
  return {
    parts: kept.map((part) => ({
      id: COLOURED[part] ?? 'other',
      label: label(part),
      color: `var(--category-${part + 1})`,
    })),
    hours: Array.from({ length: 24 }, (_, i) => (firstHour + i) % 24).map((hour) => {
      const seconds = kept.map((part) => byHour[hour]?.[part] ?? 0);
      return { hour, name: hoursWords(hour, hour + 1, words), total_s: sum(seconds), seconds };
    }),
    total_s,
    most: top === undefined ? null : { label: label(top), share: (totals[top] ?? 0) / total_s },
  };
}

/** Hours without recorded time have no shares. */
export function stateHoursTable({ parts, hours }: StateHours, { m, d }: Words): DataTable {
  return {
    columns: [
      { id: 'hour', label: m.chart.hour, kind: 'text' },
      ...parts.map(({ id, label }) => ({ id, label, kind: 'share' as const })),
      { id: 'total', label: d.time, kind: 'seconds' },
    ],
    rows: hours.map(({ name, total_s, seconds }) => [
      name,
      ...seconds.map((of) => (total_s > 0 ? of / total_s : null)),
      total_s > 0 ? total_s : null,
    ]),
  };
}

/** Shares 0–1 of an hour, each with where it begins and ends in the column; none where no time was recorded. */
export function stackOf(seconds: readonly number[], total_s: number): { from: number; to: number; share: number }[] {
  if (total_s === 0) return [];
  let from = 0;
  return seconds.map((of) => {
    const share = of / total_s;
    const piece = { from, to: from + share, share };
    from = piece.to;
    return piece;
  });
}
