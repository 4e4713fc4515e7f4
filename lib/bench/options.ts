import { parseArgs } from 'node:util';
import { UserError } from '@/lib/model/user-error';

const PARTS = ['import', 'engine', 'page', 'rivals'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  /** Sizes of line, smallest first. */
  calls: number[];
  parts: ReadonlySet<Part>;
  /** How often each thing is measured. */
  rounds: { loads: number; clicks: number; drags: number; moves: number; filters: number };
  /** First of the ports that the sites are served at. */
  port: number;
  /** Where the report is written. */
  out: string;
  /** The folder for lines, stores and sites stays. */
  keep: boolean;
}

const ROUNDS = { loads: 7, clicks: 3, drags: 5, moves: 60, filters: 60 };
const QUICK = { loads: 3, clicks: 1, drags: 3, moves: 18, filters: 30 };
const FEWEST = 30_000;
const MOST = 100_000_000;

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      calls: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      port: { type: 'string', default: '4300' },
      out: { type: 'string', default: '.bench/bench.json' },
      keep: { type: 'boolean', default: false },
    },
  });
  const sizes = values.calls ?? (values.quick ? '300000' : '300000,3000000,30000000');
  const only = values.only?.split(',') ?? PARTS;
  const unknown = only.find((part) => !PARTS.includes(part as Part));
  if (unknown) throw new UserError(`--only ${unknown}: give ${PARTS.join(', ')}, or some of them with commas.`);
  return {
    calls: sizes
      .split(',')
      .map(size)
      .sort((a, b) => a - b),
    parts: partsOf(only as Part[]),
    rounds: values.quick ? QUICK : ROUNDS,
    port: Number(values.port),
    out: values.out,
    keep: values.keep,
  };
}

/** The rivals are measured by their pages and engines, where nothing else is asked for. */
function partsOf(only: Part[]): ReadonlySet<Part> {
  const alone = only.length === 1 && only[0] === 'rivals';
  return new Set(alone ? ['page', 'engine', 'rivals'] : only);
}

function size(text: string): number {
  const calls = Number(text);
  if (!/^\d+$/.test(text) || calls < FEWEST || calls > MOST)
    throw new UserError(`--calls ${text}: give whole numbers from ${FEWEST} to ${MOST}, with commas between.`);
  return calls;
}
