import { FATE_GROUPS } from '@/lib/measures/fate-groups';
import { OFFERED_ENDINGS } from '@/lib/model/contact';
import type { Manifest } from '@/lib/model/manifest';
import type { View } from '@/lib/url/view';
import type { Concern } from './attention';
import type { Bucket } from './buckets';
import { nightStart, type Scope } from './scope';
import type { WaitBar } from './wait-bins';

/** By what a chart narrows the page's filter to lead to calls. */
export type CallNarrowing = Partial<View>;

/** Choices of one page that say nothing of calls. */
const OF_PAGES: CallNarrowing = {
  cell: undefined,
  heat: undefined,
  call: undefined,
  event: undefined,
  days: undefined,
  aim: undefined,
  shrinkage: undefined,
  half: undefined,
  person: undefined,
  judged: undefined,
  about: undefined,
  standing: undefined,
  surest: undefined,
};

/** Whether there are calls one by one, not only sums of them. */
export function hasCalls({ calls }: Pick<Manifest, 'calls'>): boolean {
  return calls.length > 0;
}

/** The change of the view by which a chart leads to its calls. */
export function toCalls(narrowing: CallNarrowing): CallNarrowing {
  return { ...OF_PAGES, ...narrowing };
}

/** Hours of one day of the week, as the picture of the hours of the week has them: where a night belongs to the day on which it began, its hours after midnight
 * are looked for on the day that the calendar gives them. */
export function hoursCalls(
  { weekday, from, to }: { weekday: number; from: number; to: number },
  { period, dayStartsAt }: Pick<Scope, 'period' | 'dayStartsAt'>,
  { settings }: Pick<Manifest, 'settings'>,
): CallNarrowing {
  const begins = settings.operatingDayStartsAt;
  const starts = nightStart({ from, to }, begins) ?? begins;
  const shift = Number(from >= (dayStartsAt ?? begins)) - Number(from >= starts);
  return {
    weekday: [((weekday - 1 - shift + 7) % 7) + 1],
    hours: { from, to },
    ...(shift !== 0 && { period: { from: period.from - shift, to: period.to - shift } }),
  };
}

/** Where each mark of a line leads: to the calls of its days, or of its hour; nothing where there are no calls one by one. */
export function lineCalls(
  narrowing: CallNarrowing,
  { scope, manifest }: { scope: Pick<Scope, 'dayStartsAt'>; manifest: Manifest },
): ((mark: Omit<Bucket, 'key'>) => CallNarrowing) | undefined {
  if (!hasCalls(manifest)) return undefined;
  return ({ from, to, hour }) => {
    const period = { from, to };
    if (hour === undefined) return { ...narrowing, period };
    const { weekday: _, ...of } = hoursCalls({ weekday: 1, from: hour, to: hour + 1 }, { ...scope, period }, manifest);
    return { ...narrowing, period, ...of };
  };
}

/** Those of a bar of the waits, which counts answered and abandoned ones. */
export function waitCalls({ over, upTo }: Pick<WaitBar, 'over' | 'upTo'>): CallNarrowing {
  return {
    ending: ['answered', 'abandoned'],
    wait: { ...(over !== null && { from: over + 1 }), ...(upTo !== null && { to: upTo }) },
  };
}

/** Those whose callers fared as a measure of unheard callers counts. */
export function fateCalls(measure: keyof typeof FATE_GROUPS): CallNarrowing {
  return { fate: [...FATE_GROUPS[measure]] };
}

/** Those who asked for a person and did not get one. */
export function unheardCalls(): CallNarrowing {
  return { ending: OFFERED_ENDINGS.filter((ending) => ending !== 'answered') };
}

export const ANSWERED_CALLS: CallNarrowing = { ending: ['answered'] };
export const ABANDONED_CALLS: CallNarrowing = { ending: ['abandoned'] };

/** Those that a survey answered; the lowest scores first. */
export const SURVEYED_CALLS: CallNarrowing = {
  surveyed: true,
  columns: ['clock', 'score', 'queue', 'topic', 'operator', 'talk', 'disposition', 'id'],
  sort: { column: 'score', descending: false },
};

/** Those that were answered and that no survey tells of. */
export const UNSURVEYED_CALLS: CallNarrowing = { ending: ['answered'], surveyed: false };

/** Endings that the chart of endings shows as "other". */
const OTHER = ['failed'];

export function endingCalls(ending: string, channel: string | null | undefined): CallNarrowing {
  return {
    ending: ending === 'other' ? OTHER : [ending],
    ...(channel !== undefined && { channel: [channel ?? ''] }),
  };
}

/** Those that something to look at is about; null where it is about no calls. */
export function concernCalls(
  concern: Concern,
  scope: Pick<Scope, 'period' | 'dayStartsAt'>,
  manifest: Manifest,
): CallNarrowing | null {
  if (!hasCalls(manifest)) return null;
  switch (concern.kind) {
    case 'hours':
      return hoursCalls(concern.worst, scope, manifest);
    case 'day':
      return { period: { from: concern.mark.from, to: concern.mark.to } };
    case 'stretch': {
      const { marks } = concern.stretch;
      const [first, last] = [marks[0], marks.at(-1)];
      return first && last ? { period: { from: first.from, to: last.to } } : null;
    }
    case 'tile':
      return concern.tile.id === 'abandonRate' ? { ending: ['abandoned'] } : null;
    default:
      return null;
  }
}
