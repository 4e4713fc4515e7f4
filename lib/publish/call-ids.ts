import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallIdsIndex, PublishedIds } from '@/lib/model/call-ids';
import type { Day } from '@/lib/model/day';
import type { Manifest, PublishedFile } from '@/lib/model/manifest';
import { shownId } from '@/lib/privacy/shown-id';
import type { Queries } from '@/lib/store/database';
import { formatDay } from '@/lib/time/day';
import type { WritingThread } from './writing-thread';

/** Order of a day's calls, in which no two are alike. */
export const ORDER_IN_DAY = 'second, contact_id, visit, source';

/** A line for each of a day's calls, as in the file that is published. */
export interface DayIds {
  day: Day;
  lines: string;
}

/** Expects the table `coded`. */
export async function readCallIds(database: Queries, from: Day, to: Day): Promise<DayIds[]> {
  const id = `translate(contact_id, chr(9) || chr(10) || chr(13), '   ')`;
  const rows = await database.rows<{ day: Day; lines: string }>(`
    SELECT day, string_agg(${id} || CASE WHEN visit > 1 THEN chr(9) || visit ELSE '' END, chr(10) ORDER BY ${ORDER_IN_DAY}) AS lines
    FROM coded WHERE day BETWEEN ${from} AND ${to} GROUP BY day ORDER BY day`);
  return rows.map(({ day, lines }) => ({ day, lines: shownId(lines) }));
}

/** Writes a file for each of the days. */
export async function writeCallIds(days: readonly DayIds[], thread: WritingThread): Promise<PublishedIds[]> {
  const texts = days.map(({ day, lines }) => ({ name: `ids-${formatDay(day)}`, extension: 'txt', text: lines }));
  const files = await thread.writeTexts(texts);
  return files.map(({ file, bytes }, index) => {
    const { day, lines } = days[index]!;
    const list = lines.split('\n');
    return { day, file, bytes, rows: list.length, masked: list.filter((line) => line.includes('•')).length };
  });
}

/** Writes the file that names those of all days. */
export async function writeIdsIndex(days: PublishedIds[], thread: WritingThread): Promise<PublishedFile> {
  const index: CallIdsIndex = { schema: 1, days };
  const [file] = await thread.writeTexts([{ name: 'call-ids', extension: 'json', text: JSON.stringify(index) }]);
  return { ...file!, rows: days.length };
}

/** Which files hold the ids of a bundle that lies in the folder; none of what an older version published. */
export async function readIdsIndex(folder: string, { callIds }: Manifest): Promise<PublishedIds[]> {
  if (!callIds) return [];
  const { days } = JSON.parse(await readFile(join(folder, callIds.file), 'utf8')) as CallIdsIndex;
  return days;
}
