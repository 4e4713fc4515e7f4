import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DryRunRecord, DryRunReport } from '@/lib/import/dry-run';
import { contentHash, findExports } from '@/lib/import/files';
import type { ImportReport } from '@/lib/import/import';
import type { UndoReport } from '@/lib/import/undo';
import type { ImportRecord } from '@/lib/store/ledger';

export function describeImport(report: ImportReport): string {
  const { imported, store, rejected } = report;
  const lines = imported.flatMap((entry) => describeFile(entry, store));
  lines.push(...describeRest(report));
  if (rejected)
    lines.push(`${rejected} rows could not be mapped; the rejects files name line, column, value and reason`);
  return `${lines.join('\n')}\n`;
}

export function describeDryRun(report: DryRunReport): string {
  const lines = ['nothing was written: this is what an import would do'];
  for (const entry of report.imported) lines.push(...describeFile(entry, report.store), ...describeSamples(entry));
  lines.push(...describeRest(report));
  if (report.rejected) lines.push(`${report.rejected} rows could not be mapped`);
  return `${lines.join('\n')}\n`;
}

function describeRest({ imported, unchanged }: Pick<ImportReport, 'imported' | 'unchanged'>): string[] {
  if (unchanged.length) return [`${unchanged.length} files unchanged since an earlier import`];
  return imported.length ? [] : ['no export files found'];
}

function describeFile(entry: ImportRecord, store: string): string[] {
  const added = Object.entries(entry.added).map(([table, n]) => `${n} ${table}`);
  const head = `${entry.file} (${entry.profile ?? entry.format}): ${entry.rows} rows → ${added.join(', ') || 'assembled with the files above'}`;
  const extra = [
    ...(entry.period ? [`${entry.period[0]} to ${entry.period[1]}`] : []),
    ...(entry.replaced
      ? [`${entry.replaced} in place of ${entry.target === 'operators' ? 'earlier' : 'unfinished'} rows`]
      : []),
    ...(entry.withdrawn ? [`in place of ${entry.withdrawn} rows of its import by earlier rules`] : []),
    ...(entry.duplicates ? [`${entry.duplicates} already in the store`] : []),
    ...(entry.repeated ? [`${entry.repeated} repeated in this file`] : []),
  ];
  const list = (counts: Record<string, number>) => Object.entries(counts).map(([reason, n]) => `${n} ${reason}`);
  return [
    [head, ...extra].join(', '),
    ...list(entry.dropped).map((text) => `  left out: ${text}`),
    ...list(entry.warnings).map((text) => `  noted: ${text}`),
    ...(entry.notes ?? []).map((text) => `  ${text}`),
    ...(entry.leftOut ? [`  columns without a place: ${listed(entry.leftOut)}`] : []),
    ...(entry.rejects ? [`  rejected: ${entry.rejected}, see ${join(store, entry.rejects)}`] : []),
  ];
}

function describeSamples({ samples, firstRejects, rejected }: DryRunRecord): string[] {
  const rows = samples.flatMap(({ table, rows }) =>
    rows.map((row) => {
      const known = Object.entries(row).filter(([, value]) => value !== null);
      return `  ${table}: ${known.map(([name, value]) => `${name}=${value}`).join(' ')}`;
    }),
  );
  const rejects = firstRejects.map(
    ({ line, column, value, reason }) => `    line ${line}${column ? `, ${column}` : ''} "${value}": ${reason}`,
  );
  const more = rejected > firstRejects.length ? `, the first ${firstRejects.length}` : '';
  return [...rows, ...(rejected ? [`  rejected: ${rejected}${more}`, ...rejects] : [])];
}

export interface UndoneReport extends UndoReport {
  /** Paths of exports that the next import would bring back. */
  stillDropped: string[];
}

/** Of the exports at these paths, those that were taken back. */
export async function stillDropped({ undone }: UndoReport, paths: readonly string[]): Promise<string[]> {
  const hashes = new Set(undone.map(({ sha256 }) => sha256));
  const found: string[] = [];
  for (const root of paths) {
    if (!(await stat(root).catch(() => null))) continue;
    for (const { path } of await findExports([root])) if (hashes.has(await contentHash(path))) found.push(path);
  }
  return found;
}

export function describeUndo({ undone, tables, stillDropped: left }: UndoneReport): string {
  const lines = undone.map(
    ({ file, profile, format, importedAt }) =>
      `taken back: ${file} (${profile ?? format}), imported ${importedAt.slice(0, 16).replace('T', ' ')} UTC`,
  );
  for (const [table, { takenBack, returned }] of Object.entries(tables)) {
    const back = returned ? `, ${returned} of them stay as other files brought them` : '';
    lines.push(`  ${takenBack} ${table}${back}`);
  }
  for (const path of left)
    lines.push(`${path} is still there: the next import brings it back, unless it is moved away first`);
  return `${lines.join('\n')}\n`;
}

const MOST_NAMED = 12;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more > 1 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ');
}
