import { writeCsv } from '@/lib/export/csv';
import { download, fileName } from '@/lib/export/download';
import { drawPng, drawSvg } from '@/lib/export/picture';
import type { DataTable } from '@/lib/export/table';
import { writeXlsx } from '@/lib/export/xlsx';
import { formatDay } from '@/lib/time/day';
import type { Period } from '@/lib/time/period';

export type ExportKind = 'csv' | 'xlsx' | 'png' | 'svg';

export interface Exported {
  title: string;
  subtitle: string;
  period: Period;
  table: DataTable;
  notes: readonly string[];
  /** Holds what is drawn. */
  box: HTMLElement | null;
  sheets: { figures: string; notes: string };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function contentOf(kind: ExportKind, { title, subtitle, table, notes, box, sheets }: Exported): Promise<Blob> {
  const all = [title, subtitle, ...notes];
  if (kind === 'csv') return new Blob([writeCsv(table, all)], { type: 'text/csv;charset=utf-8' });
  if (kind === 'xlsx') return new Blob([writeXlsx(table, all, sheets)], { type: XLSX });
  if (!box) throw new Error('no chart to draw');
  const words = { title, subtitle, notes };
  return kind === 'png' ? drawPng(box, words) : new Blob([drawSvg(box, words)], { type: 'image/svg+xml' });
}

/** Hands exactly what a chart shows to the reader, and returns the name of the file. */
export async function saveChart(kind: ExportKind, chart: Exported): Promise<string> {
  const { title, period } = chart;
  const words = [title.split(' ').slice(0, 6).join(' '), formatDay(period.from), formatDay(period.to)];
  const name = fileName(words, kind);
  download(name, await contentOf(kind, chart));
  return name;
}
