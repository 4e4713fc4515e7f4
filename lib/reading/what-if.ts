import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { LoadMessages } from '@/lib/i18n/load';
import type { Messages } from '@/lib/i18n/messages';
import { erlangA, operatorsNeeded } from '@/lib/stats/erlang';
import { exponentialMeanInterval } from '@/lib/stats/interval';
import { HALF_S, type HalfHour, type StaffingReading } from './staffing';

interface Words {
  m: Messages;
  f: Format;
  d: LoadMessages;
}

/** What so many operators would do; `operators` is null for what was observed. Shares 0–1; null where it is not known. */
export interface WhatIf {
  operators: number | null;
  level: number | null;
  abandonment: number | null;
  asa_s: number | null;
  occupancy: number | null;
  is: 'there' | 'needed' | null;
}

/** More rows than these are cut to those around who was there and who is needed. */
const MOST = 8;

/** From one fewer than were there, or are needed, to one more; last what was observed. */
export function readWhatIf({ handle, patience, plan }: StaffingReading, half: HalfHour): WhatIf[] {
  const { contacts, there, needed, observed } = half;
  if (!contacts || handle?.value == null || needed === null) return [];
  const load = {
    arrivals: contacts / HALF_S,
    handle_s: handle.value,
    patience_s: patience?.value ?? Number.POSITIVE_INFINITY,
  };
  const now = there === null ? null : Math.round(there);
  const centres = [now ?? needed, needed];
  const [first, last] = [Math.min(...centres) - 1, Math.max(...centres) + 1];
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const near = all.filter((n) => all.length <= MOST || centres.some((centre) => Math.abs(n - centre) <= 1));
  const rows = near
    .filter((n) => n > 0)
    .map((operators): WhatIf => {
      const figures = erlangA(load, operators, plan.within_s);
      const is = operators === now ? 'there' : operators === needed ? 'needed' : null;
      if (!figures) return { operators, level: 0, abandonment: 0, asa_s: null, occupancy: 1, is };
      const { answeredWithin, abandoned, asa_s, occupancy } = figures;
      return { operators, level: answeredWithin, abandonment: abandoned, asa_s, occupancy, is };
    });
  const { level, abandonment, asa, occupancy } = observed;
  const seen: WhatIf = {
    operators: null,
    level: level?.value ?? null,
    abandonment: abandonment?.value ?? null,
    asa_s: asa?.value ?? null,
    occupancy: occupancy?.value ?? null,
    is: null,
  };
  return [...rows, seen];
}

/** `A las 11:00, con una persona más se atendería 75 % en 20 s en vez de 62 %; con una menos, 46 %.` */
export function whatIfTitle(rows: readonly WhatIf[], half: HalfHour, { plan }: StaffingReading, words: Words): string {
  const { f, d } = words;
  const at = rows.findIndex(({ is }) => is === 'there');
  const share = (row: WhatIf | undefined) =>
    typeof row?.operators === 'number' && row.level !== null ? f.percent(row.level, 0) : null;
  const [now, more, fewer] = [rows[at], rows[at + 1], rows[at - 1]].map(share);
  if (at < 0 || now == null || more == null)
    return d.whatIfNeeded(
      half.name,
      d.peopleCount(f.figure('count', half.needed)),
      f.percent(plan.aim, 0),
      f.seconds(plan.within_s),
    );
  if (now === more && (fewer ?? now) === now) return d.whatIfSame(half.name, now, f.seconds(plan.within_s));
  return d.whatIfMore({ at: half.name, more, within: f.seconds(plan.within_s), now, fewer: fewer ?? null });
}

/** `5 · las que había`. */
export function operatorsWords({ operators, is }: WhatIf, { f, d }: Words): string {
  if (operators === null) return d.observed;
  if (is === null) return f.count(operators);
  return `${f.count(operators)} · ${is === 'there' ? d.isThere : d.isNeeded}`;
}

export function whatIfTable(rows: readonly WhatIf[], words: Words): DataTable {
  const { m, d } = words;
  return {
    columns: [
      { id: 'operators', label: d.operators, kind: 'text' },
      { id: 'level', label: m.measures.serviceLevel, kind: 'share' },
      { id: 'abandonment', label: m.measures.abandonment, kind: 'share' },
      { id: 'asa', label: d.meanWait, kind: 'seconds' },
      { id: 'occupancy', label: m.measures.named.occupancy?.name ?? '', kind: 'share' },
    ],
    rows: rows.map((row) => [
      operatorsWords(row, words),
      row.level,
      row.abandonment,
      row.asa_s === null ? null : Math.round(row.asa_s),
      row.occupancy,
    ]),
  };
}

/** From how many who gave up patience is estimated, how sure that is, and what it changes at one half hour. */
export function patienceWords(
  { handle, patience, plan }: StaffingReading,
  half: HalfHour | null,
  words: Words,
): string {
  const { f, d } = words;
  if (patience?.value == null) return d.patienceNone;
  const [value, n] = [f.seconds(Math.round(patience.value)), f.count(patience.n)];
  const range = exponentialMeanInterval(patience.value, patience.n);
  if (!range) return d.patienceFew(value, n);
  const said = d.patienceNote(value, n, f.seconds(Math.round(range.low)), f.seconds(Math.round(range.high)));
  if (!half?.contacts || handle?.value == null) return said;
  const load = { arrivals: half.contacts / HALF_S, handle_s: handle.value };
  const [few, many] = [range.low, range.high].map((patience_s) =>
    f.count(operatorsNeeded({ ...load, patience_s }, plan.aim, plan.within_s)),
  );
  return `${said} ${few === many ? d.patienceSame(half.name) : d.patienceSpan(half.name, few ?? '', many ?? '')}`;
}
