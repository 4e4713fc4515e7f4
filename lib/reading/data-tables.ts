import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { DataMessages } from '@/lib/i18n/data';
import type { Messages } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import { TOLD_COLUMNS, type TrustSource } from '@/lib/model/trust';
import { knownShare, shareOf } from './completeness';
import { type CoverageStretch, type HourState, stretchesOfDay } from './coverage';
import { reasonWords } from './reason-words';
import { totalOf } from './series';

interface Words {
  m: Messages;
  d: DataMessages;
  f: Format;
}

/** Of how many contacts that could tell each measure is known. */
export function measuresTable(now: Answer, ids: readonly string[], { m, d, f }: Words): DataTable {
  const { measureColumns: c } = d;
  return {
    columns: [
      { id: 'measure', label: c.measure, kind: 'text' },
      { id: 'share', label: c.share, kind: 'share' },
      { id: 'n', label: c.n, kind: 'count' },
      { id: 'of', label: c.of, kind: 'count' },
      { id: 'reason', label: c.reason, kind: 'text' },
    ],
    rows: ids.map((id) => {
      const value = totalOf(now, id);
      const name = m.measures.named[id]?.name ?? d.measureNames[id] ?? id;
      if (typeof value?.value !== 'number') return [name, null, null, null, reasonWords(value?.reason, m)];
      if (id === 'occupancy') return [name, null, null, null, d.inHours];
      if (!value.known) return [name, 1, value.n, value.n, d.allKnown];
      const { n, of } = value.known;
      return [name, knownShare(value), n, of, d.lacking(f.count(of - n), of - n === 1)];
    }),
  };
}

/** What each exporting system gives of its contacts, a row a column. */
export function sourcesTable(sources: readonly TrustSource[], { d }: Words): DataTable {
  return {
    columns: [
      { id: 'column', label: d.sourceColumn, kind: 'text' },
      ...sources.map(({ source }) => ({ id: `of ${source}`, label: source, kind: 'share' as const })),
    ],
    rows: TOLD_COLUMNS.map((column) => [d.columns[column], ...sources.map(({ known }) => shareOf(known[column]))]),
  };
}

/** How much of each system there is, and from when to when. */
export function sourcesLine(sources: readonly TrustSource[], { d, f }: Words): string {
  return sources
    .map(({ source, contacts, summed, from, to }) =>
      d.sourceOf({ source, contacts: f.count(contacts + summed), period: f.range(from, to) }),
    )
    .join(' · ');
}

/** One row a day that has anything but whole hours, or all days where the calendar is read as a table. */
export function coverageTable(stretches: readonly CoverageStretch[], words: Words): DataTable {
  const { d, f } = words;
  const days = stretches.flatMap((one) => (one.kind === 'month' ? one.days : []));
  return {
    columns: [
      { id: 'day', label: d.dayColumns.day, kind: 'text' },
      { id: 'contacts', label: d.dayColumns.contacts, kind: 'count' },
      ...(['data', 'partly', 'none', 'quiet'] as const).map((state) => ({
        id: state,
        label: d.states[state],
        kind: 'count' as const,
      })),
      { id: 'hours', label: d.dayColumns.hours, kind: 'text' },
    ],
    rows: days.map((day) => {
      const of = (state: HourState) => day.hours.filter((hour) => hour.state === state).length;
      return [
        f.range(day.day, day.day),
        day.hours.reduce((sum, { n }) => sum + n, 0),
        of('data'),
        of('partly'),
        of('none'),
        of('quiet'),
        dayWords(day, ['none', 'partly'], words),
      ];
    }),
  };
}

const two = (hour: number) => String(hour).padStart(2, '0');

/** `sin datos 10 a 13 h, en parte 09 a 10 h`: the stretches of a day that are of these states. */
export function dayWords(
  day: Parameters<typeof stretchesOfDay>[0],
  states: readonly HourState[],
  { m, d }: Words,
): string {
  return stretchesOfDay(day)
    .filter(({ state }) => states.includes(state))
    .map(({ state, from, to }) => `${d.states[state]} ${m.period.hours(two(from % 24), two(to % 24 || 24))}`)
    .join(', ');
}
