import { parseArgs } from 'node:util';
import { parseDay } from '@/lib/demo/calendar';
import { demoFiles } from '@/lib/demo/files';
import { type DemoOptions, scenario } from '@/lib/demo/scenario';
import { createWorld, summarise } from '@/lib/demo/world';
import { clearFolder, writeFile } from '@/lib/demo/write';
import { UserError } from '@/lib/model/user-error';

const LIMITS = {
  days: [1, 4000],
  operators: [6, 5000],
  'calls-per-day': [1, 100_000],
  seed: [0, 4_294_967_295],
} as const;

const OPTIONS = {
  days: { type: 'string', default: '400' },
  operators: { type: 'string', default: '60' },
  'calls-per-day': { type: 'string', default: '800' },
  seed: { type: 'string', default: '7' },
  end: { type: 'string', default: '2026-10-31' },
  out: { type: 'string' },
} as const;

function integer(flag: keyof typeof LIMITS, text: string): number {
  const [low, high] = LIMITS[flag];
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < low || value > high) {
    throw new UserError(`--${flag} ${text}: give a whole number from ${low} to ${high}.`);
  }
  return value;
}

const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(1)} %`);

/** `escucha demo`: writes a synthetic line's exports to `--out`. The same arguments give the same bytes. */
export async function demoCommand(args: string[]): Promise<undefined> {
  const given = parseArgs({ args, options: OPTIONS }).values;
  const { out } = given;
  if (!out) throw new UserError('--out is missing: name the folder to write to.');
  const end = parseDay(given.end);
  if (end === null) throw new UserError(`--end ${given.end}: give a day as YYYY-MM-DD.`);
  const options: DemoOptions = {
    days: integer('days', given.days),
    operators: integer('operators', given.operators),
    callsPerDay: integer('calls-per-day', given['calls-per-day']),
    seed: integer('seed', given.seed),
    end,
  };
  clearFolder(out);
  const world = createWorld(scenario, options);
  const files = demoFiles(world);
  for (const file of files) writeFile(out, file);

  const figures = summarise(world);
  console.error(
    `${out}: ${files.length} files of a synthetic line, ${figures.contacts} contacts in ${options.days} days,`,
  );
  console.error(
    `${world.surveys.length} surveys, ${world.evaluations.length} evaluations, ${world.effects.needs.length} planted needs.`,
  );
  console.error(
    `Service level (20 s) ${percent(figures.serviceLevel)}, abandonment ${percent(figures.abandonRate)}, occupancy ${percent(figures.occupancy)}.`,
  );
  const { wanted, worked } = world.shifts;
  if (worked < 0.97 * wanted) {
    console.error(
      `Too few operators: the calls ask for ${wanted} shifts, the roster fills ${worked}. Give more --operators or fewer --calls-per-day.`,
    );
  }
}
