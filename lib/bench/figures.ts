export type Contender = 'escucha' | 'observable' | 'duckdb-wasm' | 'duckdb-wasm-calls';

export const CONTENDERS: Record<Contender, string> = {
  escucha: 'Escucha',
  observable: 'Observable Framework',
  'duckdb-wasm': 'DuckDB-WASM, cells',
  'duckdb-wasm-calls': 'DuckDB-WASM, calls',
};

export interface Line {
  /** What is measured. */
  label: string;
  unit: 's' | 'ms' | 'KB' | 'MB' | '×' | '%' | 'requests';
  /** Why Escucha may be behind here, where it is. */
  whyBehind?: string;
}

const MORE_READ =
  'its first page reads the distribution of waits, answers of surveys and states of operators besides, of which the rivals have nothing, and keeps channels apart';
const ANY_QUESTION =
  'its engine takes any question, here five measures in each chart with what is unknown told apart, and goes through all days; the rival is one loop written for these four charts and one measure, over the days asked for';
const MORE_SHOWN =
  'its page says more of the same calls: a headline sentence, six tiles with their comparison and what chance would do, definitions, a table behind each chart, keyboard and screen reader';

/** Every line of the report, in its order; less is better in all of them. */
export const LINES = {
  'duckdb alone': { label: 'DuckDB alone, CSV to Parquet', unit: 's' },
  import: { label: 'import of the calls', unit: 's' },
  'import memory': { label: 'import, memory at most', unit: 'MB' },
  publish: {
    label: 'publish (rivals: cells made from the store, and their page built)',
    unit: 's',
    whyBehind:
      'it publishes a score of cuboids, the calls of each day to go down to, marks of who was reached later and a report on the data, where a rival makes one table of cells',
  },
  'publish memory': { label: 'publish, memory at most', unit: 'MB' },
  ratio: { label: 'import and publish ÷ DuckDB alone', unit: '×' },
  'day import': { label: 'one more day, import', unit: 's' },
  'day publish': { label: 'one more day, publish', unit: 's' },
  'day share': { label: 'one more day ÷ all before', unit: '%' },
  'others import': { label: 'import of answers, states and operators', unit: 's' },
  'others publish': { label: 'publish with them', unit: 's' },
  script: { label: 'first page: script and WebAssembly, gzip', unit: 'KB', whyBehind: MORE_SHOWN },
  style: {
    label: 'first page: style and fonts, gzip',
    unit: 'KB',
    whyBehind: 'it brings its own two typefaces, Latin and no more; the rivals use those of the system',
  },
  data: {
    label: 'first page: data as stored',
    unit: 'KB',
    whyBehind: MORE_READ,
  },
  'data gzip': {
    label: 'first page: data, gzip',
    unit: 'KB',
    whyBehind: MORE_READ,
  },
  requests: {
    label: 'first page: files asked for',
    unit: 'requests',
    whyBehind: 'its script and data come in parts that other pages share and caches keep',
  },
  'first number': { label: 'navigation to first number, median', unit: 'ms', whyBehind: MORE_SHOWN },
  'last chart': { label: 'navigation to last chart, median', unit: 'ms', whyBehind: MORE_SHOWN },
  'open work': { label: 'opening: processor time of the main thread', unit: 'ms', whyBehind: MORE_SHOWN },
  'first number slowed': {
    label: 'navigation to first number, processor 4 × slowed',
    unit: 'ms',
    whyBehind: MORE_SHOWN,
  },
  'engine filter median': {
    label: 'engine: four charts after a filter change, median',
    unit: 'ms',
    whyBehind: ANY_QUESTION,
  },
  'engine filter p95': {
    label: 'engine: four charts after a filter change, 95 in 100',
    unit: 'ms',
    whyBehind: ANY_QUESTION,
  },
  'engine move': { label: 'engine: totals of a dragged period, a move', unit: 'ms' },
  'click median': { label: 'filter click to its number painted, median', unit: 'ms', whyBehind: MORE_SHOWN },
  'click p95': { label: 'filter click to its number painted, 95 in 100', unit: 'ms', whyBehind: MORE_SHOWN },
  'click all median': { label: 'filter click to its last chart painted, median', unit: 'ms', whyBehind: MORE_SHOWN },
  'click work': { label: 'filter click: processor time of the main thread', unit: 'ms', whyBehind: MORE_SHOWN },
  'move median': { label: 'dragged period: a move to its number painted, median', unit: 'ms', whyBehind: MORE_SHOWN },
  'move p95': { label: 'dragged period: a move to its number painted, 95 in 100', unit: 'ms', whyBehind: MORE_SHOWN },
  'move all median': {
    label: 'dragged period to its last chart painted, median (Escucha: from letting go)',
    unit: 'ms',
    whyBehind: MORE_SHOWN,
  },
  'move work': {
    label: 'dragged period: processor time of the main thread, a move',
    unit: 'ms',
    whyBehind: MORE_SHOWN,
  },
} satisfies Record<string, Line>;
export type LineId = keyof typeof LINES;

export interface Figure {
  line: LineId;
  contender: Contender;
  /** Calls of the line that it was measured with. */
  calls: number;
  value: number;
}

/** Takes down figures of one contender at one size. */
export type Note = (figures: Partial<Record<LineId, number>>) => void;

export function noter(figures: Figure[], contender: Contender, calls: number): Note {
  return (noted) => {
    for (const [line, value] of Object.entries(noted)) figures.push({ line: line as LineId, contender, calls, value });
  };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
