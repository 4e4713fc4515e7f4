import { CUBOID_SHAPES, type Cuboid, figuresOf } from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';
import type { CuboidFile, PublishedCuboid } from '@/lib/model/manifest';
import { formatDay } from '@/lib/time/day';
import { nextQuarter, quarterStart } from '@/lib/time/quarter';
import { type CodedStore, daysOf } from './aggregate';
import type { Days } from './days';
import type { Column } from './parquet.mjs';
import type { WritingThread } from './writing-thread';

/** Rows `from` (inclusive) to `to`, of one quarter where there is one. */
interface Piece {
  quarter?: Day;
  from: number;
  to: number;
}

/** Writes a cuboid, or the files of it that hold days which changed. */
export async function writeCuboid(
  { id, rows, columns }: Cuboid,
  { since, intervals }: CodedStore,
  thread: WritingThread,
): Promise<PublishedCuboid> {
  const { quarterly } = CUBOID_SHAPES[id];
  const dimensions = [...CUBOID_SHAPES[id].dimensions];
  const figures = figuresOf(id, intervals.published !== undefined);
  const list = [...dimensions, ...figures].map((name) => ({ name, data: columns[name]! }));
  const pieces = quarterly ? quartersOf(columns.day!) : [{ from: 0, to: rows }];
  const nameOf = ({ quarter }: { quarter?: Day }) =>
    quarter === undefined ? id : `${id}-${formatDay(quarter).slice(0, 7)}`;
  const write = async (): Promise<CuboidFile[]> => {
    const written = await thread.write(
      list,
      pieces.map((piece) => ({ name: nameOf(piece), from: piece.from, to: piece.to })),
    );
    return written.map((file, index) => ofQuarter(file, pieces[index]!.quarter));
  };
  const merge = async (before: readonly CuboidFile[], days: Days): Promise<CuboidFile[]> => {
    const files: CuboidFile[] = [];
    for (const { quarter, kept, piece } of matched(before, pieces)) {
      if (kept && quarter !== undefined && !touches(days, quarter)) {
        files.push(kept);
        continue;
      }
      const part = quarter === undefined ? list : cut(list, piece);
      const which = { file: kept?.file ?? null, dimensions, days: days.stretches };
      const [file] = await thread.writeMerged(nameOf({ quarter }), part, which);
      if (file!.rows > 0 || quarter === undefined) files.push(ofQuarter(file!, quarter));
    }
    return files;
  };
  const files = since
    ? await merge(since.previous.manifest.cuboids.find((cuboid) => cuboid.id === id)!.files, daysOf(id, since))
    : await write();
  return { id, rows: files.reduce((sum, file) => sum + file.rows, 0), dimensions, figures, files };
}

function ofQuarter(file: CuboidFile, quarter: Day | undefined): CuboidFile {
  return quarter === undefined ? file : { ...file, quarter };
}

/** Stretches of rows of one quarter, which follow each other. */
function quartersOf(day: Int32Array | Float64Array): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0, to = 0; from < day.length; from = to) {
    const quarter = quarterStart(day[from]!);
    const end = nextQuarter(quarter);
    while (to < day.length && day[to]! >= quarter && day[to]! < end) to++;
    pieces.push({ quarter, from, to });
  }
  return pieces;
}

interface Match {
  quarter: Day | undefined;
  kept: CuboidFile | undefined;
  piece: Piece | undefined;
}

/** What was published and what is fresh of each quarter, in order. */
function matched(files: readonly CuboidFile[], pieces: readonly Piece[]): Match[] {
  const quarters = new Set([...files, ...pieces].map(({ quarter }) => quarter));
  return [...quarters]
    .sort((a, b) => (a ?? 0) - (b ?? 0))
    .map((quarter) => ({
      quarter,
      kept: files.find((file) => file.quarter === quarter),
      piece: pieces.find((piece) => piece.quarter === quarter),
    }));
}

function touches(days: Days, quarter: Day): boolean {
  return days.stretches.some(([first, last]) => first < nextQuarter(quarter) && last >= quarter);
}

/** A copy of the piece's rows; none without one. */
function cut(columns: readonly Column[], piece: Piece | undefined): Column[] {
  return columns.map(({ name, data }) => ({ name, data: data.slice(piece?.from ?? 0, piece?.to ?? 0) }));
}
