import type { CoverageStretch } from './coverage';

const GAP = 16;
/** For the days of the month at the left. */
export const DAY_LABEL = 22;
/** For the month's name and the hours. */
export const MONTH_HEAD = 36;
const NARROWEST = 168;
/** On paper nobody points at a day: a year stands on one sheet. */
const NARROWEST_ON_PAPER = 112;
const LOWEST_ON_PAPER = 5;
const LOWEST = 6;
const WIDEST = 340;
const MOST_DAYS = 31;
/** Two months stand side by side on a phone. */
const FEWEST_COLUMNS = 2;

export interface CalendarLayout {
  /** Pixels of an hour and of a day. */
  step: number;
  row: number;
  block: number;
  height: number;
  at: { x: number; y: number }[];
}

/** Where the blocks of a calendar stand in a picture of this width, in pixels: as many beside each other as can be read. */
export function layCalendar(width: number, stretches: readonly CoverageStretch[], onPaper = false): CalendarLayout {
  const narrowest = onPaper ? NARROWEST_ON_PAPER : NARROWEST;
  const most = Math.floor((width + GAP) / (narrowest + GAP));
  const fit = Math.max(FEWEST_COLUMNS, Math.min(most, stretches.length));
  const block = Math.min(WIDEST, Math.floor((width - (fit - 1) * GAP) / fit), Math.max(narrowest, width));
  const columns = Math.max(1, Math.floor((width + GAP) / (block + GAP)));
  const step = (block - DAY_LABEL) / 24;
  const row = Math.round(Math.min(9, Math.max(onPaper ? LOWEST_ON_PAPER : LOWEST, step)));
  const height = MONTH_HEAD + MOST_DAYS * row + GAP;
  return {
    step,
    row,
    block,
    height: Math.ceil(stretches.length / columns) * height,
    at: stretches.map((_, i) => ({ x: (i % columns) * (block + GAP), y: Math.floor(i / columns) * height })),
  };
}
