import { CALL_COLUMNS, type Calls } from '@/lib/model/cuboid';
import type { PublishedDay } from '@/lib/model/manifest';
import { formatDay } from '@/lib/time/day';
import type { WritingThread } from './writing-thread';

/** Writes a file for each day that has calls. */
export async function writeCallDays({ columns, rows }: Calls, thread: WritingThread): Promise<PublishedDay[]> {
  const days = daysOf(columns.day, rows);
  const list = CALL_COLUMNS.map((name) => ({ name, data: columns[name] }));
  const slices = days.map(({ day, from, to }) => ({ name: `calls-${formatDay(day)}`, from, to }));
  const files = await thread.write(list, slices);
  return files.map(({ sha256, ...file }, index) => ({ day: days[index]!.day, ...file }));
}

function daysOf(day: Int32Array, rows: number): { day: number; from: number; to: number }[] {
  const days: { day: number; from: number; to: number }[] = [];
  for (let from = 0, to = 0; from < rows; from = to) {
    while (to < rows && day[to] === day[from]) to++;
    days.push({ day: day[from]!, from, to });
  }
  return days;
}
