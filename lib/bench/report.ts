import { CONTENDERS, type Contender, type Figure, LINES, type Line, type LineId } from './figures';
import type { Part } from './options';

export interface Report {
  figures: Figure[];
  /** How each line of calls came to be, by its number of calls. */
  origins: Record<number, string>;
  /** What was not measured, and why; what came out otherwise than it should. */
  remarks: string[];
  machine: Record<string, string | number>;
  parts: Part[];
}

const ROUNDING: Record<Line['unit'], number> = { s: 2, ms: 1, KB: 0, MB: 0, '×': 2, '%': 0, requests: 0 };
const lines = Object.entries(LINES) as [LineId, Line][];

/** The report as text: a table for each size, how Escucha's figures grow, and why it is behind where it is. */
export function describeReport({ figures, origins, remarks, machine }: Report): string {
  const sizes = [...new Set(figures.map(({ calls }) => calls))].sort((a, b) => a - b);
  const parts = sizes.map((calls) => {
    const of = figures.filter((figure) => figure.calls === calls);
    return `${grouped(calls)} calls over three years: ${origins[calls]}\n${tableOf(of)}`;
  });
  if (sizes.length > 1) parts.push(`Growth of Escucha's figures from size to size\n${growthOf(figures, sizes)}`);
  const behind = behindOf(figures);
  parts.push(
    behind.length
      ? `Where Escucha is behind\n${behind.join('\n')}`
      : 'Escucha is ahead on every line that others have too.',
  );
  if (remarks.length) parts.push(`Remarks\n${remarks.join('\n')}`);
  parts.push(Object.values(machine).join(', '));
  return `${parts.join('\n\n')}\n`;
}

/** Thousands set apart; decimals stay. */
const grouped = (n: number | string) => String(n).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

function shown(value: number | undefined, unit: Line['unit']): string {
  if (value === undefined) return '—';
  if (unit === 'ms' && value < 1) return value.toFixed(3);
  return grouped(value.toFixed(ROUNDING[unit]));
}

function tableOf(figures: Figure[]): string {
  const contenders = (Object.keys(CONTENDERS) as Contender[]).filter((id) =>
    figures.some(({ contender }) => contender === id),
  );
  const header = ['', '', ...contenders.map((id) => CONTENDERS[id])];
  const rows = lines.flatMap(([id, { label, unit }]) => {
    const values = contenders.map((contender) => figureOf(figures, id, contender));
    return values.some((value) => value !== undefined)
      ? [[label, unit, ...values.map((value) => shown(value, unit))]]
      : [];
  });
  return aligned([header, ...rows]);
}

function growthOf(figures: Figure[], sizes: number[]): string {
  const header = ['', '', ...sizes.flatMap((calls, i) => (i ? [grouped(calls), '×'] : [grouped(calls)]))];
  const rows = lines.flatMap(([id, { label, unit }]) => {
    const values = sizes.map((calls) =>
      figureOf(
        figures.filter((figure) => figure.calls === calls),
        id,
        'escucha',
      ),
    );
    if (values.every((value) => value === undefined)) return [];
    const cells = values.flatMap((value, i) => {
      const before = values[i - 1];
      const growth = value !== undefined && before ? (value / before).toFixed(2) : '—';
      return i ? [shown(value, unit), growth] : [shown(value, unit)];
    });
    return [[label, unit, ...cells]];
  });
  return aligned([header, ...rows]);
}

/** For each line in which a rival is better at any size: the figures, and why. */
function behindOf(figures: Figure[]): string[] {
  return lines.flatMap(([id, { label, unit, whyBehind }]) => {
    const of = figures.filter(({ line }) => line === id);
    const better = of.filter(
      ({ contender, calls, value }) => value < (mineOf(of, calls) ?? Number.NaN) && contender !== 'escucha',
    );
    if (better.length === 0) return [];
    const pairs = better.map(
      ({ contender, calls, value }) =>
        `    ${shown(mineOf(of, calls), unit)} against ${shown(value, unit)} ${unit}: ${CONTENDERS[contender]}, ${grouped(calls)} calls`,
    );
    return [`  ${label}: ${whyBehind ?? 'no reason known'}`, ...pairs];
  });
}

const mineOf = (figures: Figure[], calls: number) =>
  figures.find((figure) => figure.contender === 'escucha' && figure.calls === calls)?.value;

function figureOf(figures: Figure[], line: LineId, contender: Contender): number | undefined {
  return figures.find((figure) => figure.line === line && figure.contender === contender)?.value;
}

/** Columns of even width, numbers to the right. */
function aligned(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
