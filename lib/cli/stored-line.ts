import type { Day } from '@/lib/model/day';
import type { Settings } from '@/lib/model/settings';
import type { JudgedMeasure, Judging } from '@/lib/model/training';
import { UserError } from '@/lib/model/user-error';
import { readTrainingLine, type StoredLine } from '@/lib/publish/training-line';
import { type JudgingFile, readJudgingFile } from '@/lib/settings/judging';
import { readSettings } from '@/lib/settings/settings';
import { beginReading } from '@/lib/store/readers';
import { formatDay, parseDay } from '@/lib/time/day';
import { isTold, judgingOf, unitOf } from '@/lib/training/judging';
import { DEFAULT_SETTINGS, DEFAULT_STORE } from './defaults';

export const LINE_OPTIONS = {
  store: { type: 'string', default: DEFAULT_STORE },
  settings: { type: 'string', default: DEFAULT_SETTINGS },
  config: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

interface Given {
  store: string;
  settings: string;
  config?: string;
  'as-of'?: string;
}

/** Does something with the line of a store as the options ask for it; throws a UserError where there is no store, or nobody answered any call. */
export async function withStoredLine<T>(
  given: Given,
  work: (stored: StoredLine, judging: Judging, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = await readSettings(given.settings);
  const file: JudgingFile = given.config ? await readJudgingFile(given.config) : {};
  if (file.measures) checkMeasures(file.measures, given.config!);
  const wanted = given['as-of'] ?? file.as_of;
  const asOf = wanted === undefined ? null : dayOf(wanted, given['as-of'] ? '--as-of' : given.config!);
  const { ledger, end } = await beginReading(given.store);
  try {
    if (!ledger) throw new UserError(`${given.store}: no store here; run npx escucha import first`);
    const windowWeeks = file.window_weeks ?? judgingOf(NO_LINE, settings.training).windowWeeks;
    const stored = await readTrainingLine(given.store, ledger, settings, { asOf, windowWeeks });
    if (!stored)
      throw new UserError(
        `${given.store} has no answered contacts with a known operator${asOf === null ? '' : ` in the weeks up to ${formatDay(asOf)}; ask for another day with --as-of`}`,
      );
    try {
      const usual = judgingOf(stored.line, settings.training);
      const untold = (file.measures ?? []).filter((measure) => !isTold(stored.line, measure)).map(({ id }) => id);
      if (untold.length > 0) process.stderr.write(`${given.config}: no data here tells ${untold.join(', ')}\n`);
      const judging: Judging = {
        ...usual,
        windowWeeks,
        asOf: stored.asOf,
        ...(file.fdr !== undefined && { falseAlarms: file.fdr }),
        ...(file.measures && { measures: file.measures }),
        ...(file.training_kinds && { kinds: file.training_kinds }),
      };
      if (stored.leftOut > 0)
        process.stderr.write(
          `escucha: trainings left out, as no call of these weeks is on their topic: ${stored.leftOut}\n`,
        );
      return await work(stored, judging, settings);
    } finally {
      await stored.close();
    }
  } finally {
    await end();
  }
}

function checkMeasures(measures: readonly JudgedMeasure[], where: string): void {
  for (const [i, measure] of measures.entries()) {
    const { id, unit } = measure;
    const needed = unitOf(measure);
    if (unit !== needed) throw new UserError(`${where}: the unit of ${id} is "${needed}", not "${unit}"`);
    if (measures.findIndex((other) => other.id === id) < i)
      throw new UserError(`${where}: ${id} is there twice; leave one out`);
  }
}

const NO_LINE = { answers: { dimensions: [] }, reviews: { criteria: [] } };

function dayOf(text: string, where: string): Day {
  const day = parseDay(text);
  if (day === null) throw new UserError(`${where}: "${text}" is not a day of the form 2026-10-31`);
  return day;
}
