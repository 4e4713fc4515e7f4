import { labelWidth } from './label-width';
import type { MeasureGroup, PersonPlaces } from './operator-places';

/** A cell of the picture, in pixels. */
interface PlacedCell {
  measure: string;
  topic: string | null;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface PlacedName<T> {
  of: T;
  x: number;
  y: number;
}

export interface MatrixLayout {
  height: number;
  narrow: boolean;
  cells: PlacedCell[];
  /** Where the heads of columns end, which are written upwards to the left, and how long they may be. */
  heads: (PlacedName<string> & { room: number })[];
  /** The right ends of the names of rows, in the middle of their height. */
  rows: PlacedName<string | null>[];
  titles: PlacedName<MeasureGroup['source']>[];
  /** Indices of cells as rows of the picture, for the arrows. */
  walk: number[][];
}

const WIDE = 560;
const MOST_STEP = 72;
const MOST_NARROW_STEP = 44;
const HEAD = 66;
/** Criteria have longer names. */
const REVIEW_HEAD = 104;
/** How much longer than high a head may be, written at 50°. */
const SLANT = 1.28;
const UNDER_HEAD = 8;
const TITLE = 22;
const GAP = 16;
const BETWEEN = 18;
/** Between the row of all topics and the others. */
const AFTER_ALL = 6;

/** Topics down, measures across. Where it is wide, calls and surveys stand side by side; else one below the other. Reviews, which know no topics, are a row of their own. */
export function layMatrix({ groups, topics }: Pick<PersonPlaces, 'groups' | 'topics'>, width: number): MatrixLayout {
  const narrow = width < WIDE;
  const [label, row] = narrow ? [116, 34] : [176, 28];
  const byTopic = groups.filter(({ source }) => source !== 'evaluations');
  const reviews = groups.filter(({ source }) => source === 'evaluations');
  const blocks = [...(narrow ? byTopic.map((group) => [group]) : [byTopic]), ...reviews.map((group) => [group])].filter(
    (block) => block.length > 0,
  );
  const columnsOf = (block: readonly MeasureGroup[]) => block.reduce((sum, { measures }) => sum + measures.length, 0);
  const stepOf = (block: readonly MeasureGroup[]) =>
    Math.min(
      narrow ? MOST_NARROW_STEP : MOST_STEP,
      Math.floor((width - label - (block.length - 1) * GAP - 2) / Math.max(1, columnsOf(block))),
    );
  const widest = Math.min(...blocks.map(stepOf));
  const laid: MatrixLayout = { height: 0, narrow, cells: [], heads: [], rows: [], titles: [], walk: [] };
  let top = 0;
  for (const block of blocks) {
    const ofReviews = block[0]?.source === 'evaluations';
    const shown = ofReviews ? [null] : topics;
    const step = narrow ? stepOf(block) : widest;
    const head = ofReviews ? REVIEW_HEAD : HEAD;
    const columns = block.flatMap(({ source, measures }, g) => {
      const before = columnsOf(block.slice(0, g)) * step + g * GAP + label;
      laid.titles.push({ of: source, x: narrow ? 0 : before, y: top + 14 });
      return measures.map((measure, i) => ({ measure, x: before + i * step }));
    });
    const first = top + TITLE + head;
    for (const { measure, x } of columns)
      laid.heads.push({ of: measure, x: x + step / 2, y: first - UNDER_HEAD, room: (head - UNDER_HEAD) * SLANT });
    for (const [r, topic] of shown.entries()) {
      const y = first + r * row + (r > 0 ? AFTER_ALL : 0);
      laid.rows.push({ of: topic, x: label - 10, y: y + row / 2 });
      laid.walk.push(columns.map((_, i) => laid.cells.length + i));
      for (const { measure, x } of columns) laid.cells.push({ measure, topic, x, y, width: step, height: row });
    }
    top = first + shown.length * row + (shown.length > 1 ? AFTER_ALL : 0) + BETWEEN;
  }
  return { ...laid, height: Math.max(0, top - BETWEEN) };
}

/** Where an arrow leads: along a row, or to the row above or below at the same place or its end; −1 is nowhere. */
export function walkMatrix(walk: readonly (readonly number[])[]): (at: number, key: string) => number {
  return (at, key) => {
    const row = walk.findIndex((cells) => cells.includes(at));
    const cells = walk[row] ?? [];
    const column = cells.indexOf(at);
    const beside = (other: readonly number[] | undefined) => other?.[Math.min(column, other.length - 1)] ?? -1;
    if (key === 'ArrowLeft') return cells[column - 1] ?? -1;
    if (key === 'ArrowRight') return cells[column + 1] ?? -1;
    if (key === 'ArrowUp') return beside(walk[row - 1]);
    if (key === 'ArrowDown') return beside(walk[row + 1]);
    if (key === 'Home') return cells[0] ?? -1;
    return key === 'End' ? (cells.at(-1) ?? -1) : -1;
  };
}

/** A name in at most two lines of so many pixels; what does not fit is cut. */
export function nameLines(name: string, width: number, most: number): string[] {
  const lines = [''];
  for (const word of name.split(' ')) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (labelWidth(longer) <= width || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  const last = lines.length > most ? `${shown.at(-1)}…` : (shown.at(-1) ?? '');
  return [...shown.slice(0, -1), last];
}
