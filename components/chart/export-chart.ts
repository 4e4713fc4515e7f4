import { writeCsv } from '@/lib/export/csv';
import { download, fileName } from '@/lib/export/download';
import { drawPicture } from '@/lib/export/picture';
import type { DataTable } from '@/lib/export/table';
import { formatDay } from '@/lib/time/day';
import type { Period } from '@/lib/time/period';

interface Named {
  title: string;
  subtitle: string;
  period: Period;
}

const nameOf = ({ title, period }: Named, extension: string) =>
  fileName([title.split(' ').slice(0, 6).join(' '), formatDay(period.from), formatDay(period.to)], extension);

/** Returns the name of the file. */
export function saveCsv(named: Named, table: DataTable, notes: readonly string[]): string {
  const name = nameOf(named, 'csv');
  download(
    name,
    new Blob([writeCsv(table, [named.title, named.subtitle, ...notes])], { type: 'text/csv;charset=utf-8' }),
  );
  return name;
}

/** Returns the name of the file. */
export async function savePng(named: Named, figure: HTMLElement, notes: readonly string[]): Promise<string> {
  const svg = figure.querySelector<SVGSVGElement>('svg');
  if (!svg) throw new Error('no chart to draw');
  const name = nameOf(named, 'png');
  download(name, await drawPicture(svg, { ...named, notes: [notes.join(' · ')] }));
  return name;
}
