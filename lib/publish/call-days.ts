import { CALL_COLUMNS, type Calls } from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';
import type { PublishedDay } from '@/lib/model/manifest';
import { formatDay } from '@/lib/time/day';
import type { FolderWriter } from './folder-writer';
import type { Column } from './parquet';

/** Writes a file for each day that has calls. */
export function writeCallDays(calls: Calls, writer: FolderWriter): Promise<PublishedDay[]> {
  return Promise.all(
    splitDays(calls).map(async ({ day, rows, columns }) => ({
      day,
      ...(await writer.write(`calls-${formatDay(day)}`, columns, rows)),
    })),
  );
}

interface DayOfCalls {
  day: Day;
  rows: number;
  columns: Column[];
}

function splitDays({ columns, rows }: Calls): DayOfCalls[] {
  const days: DayOfCalls[] = [];
  for (let start = 0, end = 0; start < rows; start = end) {
    const day = columns.day[start]!;
    while (end < rows && columns.day[end] === day) end++;
    const list = CALL_COLUMNS.map((name) => ({ name, data: columns[name].subarray(start, end) }));
    days.push({ day, rows: end - start, columns: list });
  }
  return days;
}
