import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { LoadMessages } from '@/lib/i18n/load';
import type { Messages } from '@/lib/i18n/messages';
import { STATES } from '@/lib/model/contact';
import type { Answer, MeasureValue, Reason } from '@/lib/model/question';

interface Words {
  m: Messages;
  f: Format;
  d: LoadMessages;
}

export interface StateRow {
  id: string;
  state: string | null;
  /** In the reader's language, or as the system writes it; null where it gives none. */
  reason: string | null;
  name: string;
  seconds: number;
  /** Stretches of known length. */
  n: number;
}

const placeOf = (state: string | null) => (STATES as readonly (string | null)[]).indexOf(state);

/** Recorded time by state and reason: the states in their order, within each the longest first. */
export function stateRows({ states }: Record<'states', Answer>, { m, d }: Words): StateRow[] {
  return states.rows
    .flatMap(({ key, values }): StateRow[] => {
      const seconds = values.stateTime?.value ?? 0;
      if (seconds <= 0) return [];
      const state = key.state ?? null;
      const named = state === null ? m.frame.unknown : (d.states[state] ?? state);
      const reason = key.reason ? (d.reasons[key.reason] ?? key.reason) : null;
      const name = reason === null ? named : d.stateOf(named, reason);
      return [{ id: `${key.state} ${key.reason}`, state, reason, name, seconds, n: values.stateTime?.n ?? 0 }];
    })
    .sort((a, b) => placeOf(a.state) - placeOf(b.state) || b.seconds - a.seconds);
}

/** Sums, as time and stretches add up. */
export function stateTotal(rows: readonly StateRow[], reason: Reason | undefined): MeasureValue {
  if (rows.length === 0) return { value: null, n: 0, from: 'cuboid', reason: reason ?? { code: 'zero-denominator' } };
  const [seconds, n] = rows.reduce(([s, k], row) => [s + row.seconds, k + row.n], [0, 0]);
  return { value: seconds, n, from: 'cuboid' };
}

const AWAY: readonly (string | null)[] = ['pause', 'training'];
const MOST_NAMED = 3;

/** `De 507 horas en pausa o capacitación: comida 256 h, descanso 210 h, contención 41 h.` */
export function statesTitle(rows: readonly StateRow[], { f, d }: Words): string {
  const away = rows.filter(({ state }) => AWAY.includes(state)).toSorted((a, b) => b.seconds - a.seconds);
  const hours = (list: readonly StateRow[]) => f.count(list.reduce((sum, { seconds }) => sum + seconds, 0) / 3600);
  if (away.length === 0) return rows.length > 0 ? d.statesAway : d.reasonsPlain;
  if (away.every(({ reason }) => reason === null)) return d.awayTotal(hours(away));
  const named = away.slice(0, MOST_NAMED).map((row) => `${row.reason ?? row.name} ${d.hours(hours([row]))}`);
  return d.awayTitle(hours(away), [...named, ...(away.length > MOST_NAMED ? [d.others] : [])].join(', '));
}

export function statesTable(rows: readonly StateRow[], { d }: Words): DataTable {
  return {
    columns: [
      { id: 'state', label: d.state, kind: 'text' },
      { id: 'seconds', label: d.time, kind: 'seconds' },
      { id: 'stretches', label: d.stretches, kind: 'count' },
    ],
    rows: rows.map(({ name, seconds, n }) => [name, seconds, n]),
  };
}
