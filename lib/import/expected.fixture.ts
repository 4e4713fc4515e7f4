import { expect } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { WAIT_EDGES } from '@/lib/model/cuboid';
import type { Filter, MeasureOptions, Question } from '@/lib/model/question';
import { type OpenStore, openStore } from '@/lib/publish/aggregate';
import type { ImportRecord } from '@/lib/store/ledger';
import { type ProfileDraft, TemporaryLine } from './temporary.fixture';

/** One imported export, asked like a published one. */
export class Imported {
  readonly line = new TemporaryLine();
  source!: OpenStore;
  record!: ImportRecord;

  /** `draft` takes the file, `drafts` those whose header they recognise. */
  async open(path: string, draft: ProfileDraft | null, zone: string, drafts: ProfileDraft[] = []) {
    this.line.zone = zone;
    const report = await this.line.importPaths([path], draft, drafts);
    this.record = report.imported[0]!;
    this.source = await openStore(this.line.store, {
      name: 'test',
      zone,
      operatingDayStartsAt: 0,
      serviceLevel: { formula: 'SL-2', threshold_s: 20, target: null },
      shortAbandon_s: 5,
      targets: {},
    });
  }

  async close() {
    await this.source.close();
    await this.line.remove();
  }

  async value(measure: string, filter: Filter = {}, more: Partial<Question> = {}) {
    const { rows } = await ask(this.source, { measures: [measure], by: [], filter, ...more });
    return rows[0]!.values[measure]!.value;
  }

  async numerator(measure: string, exact: boolean) {
    const { rows } = await ask(this.source, { measures: [measure], by: [], filter: {}, exact });
    return rows[0]!.values[measure]!.numerator;
  }

  /** Values of measures for each label of a dimension. */
  async by(dimension: Question['by'][number], measures: string[], filter: Filter = {}) {
    const { rows } = await ask(this.source, { measures, by: [dimension], filter });
    return Object.fromEntries(
      rows.map(({ key, values }) => [key[dimension] ?? '(unknown)', measures.map((id) => values[id]!.value)]),
    );
  }
}

export interface Spread {
  n: number;
  mean: number;
  min: number;
  median_linear: number;
  median_nearest_rank: number;
  p90_linear: number;
  p90_nearest_rank: number;
  p95_linear: number;
  max: number;
}

/** Bins of the wait histogram in which two values fall at most one apart: a percentile from cuboids is right to a bin. */
const binOf = (seconds: number) => WAIT_EDGES.filter((edge) => edge < seconds).length;

export async function expectSpread(line: Imported, name: string, spread: Spread, filter: Filter = {}) {
  const ask = (measure: string, percentile: MeasureOptions['percentile'], exact = true) =>
    line.value(measure, filter, { options: { percentile }, exact });
  const mean = name === 'wait' ? 'asa' : `${name}Mean`;
  expect(await line.value(mean, filter)).toBeCloseTo(spread.mean, 6);
  expect(await ask(`${name}Min`, 'linear')).toBe(spread.min);
  expect(await ask(`${name}Max`, 'linear')).toBe(spread.max);
  expect(await ask(`${name}Median`, 'linear')).toBeCloseTo(spread.median_linear, 6);
  expect(await ask(`${name}P90`, 'linear')).toBeCloseTo(spread.p90_linear, 6);
  expect(await ask(`${name}P95`, 'linear')).toBeCloseTo(spread.p95_linear, 6);
  expect(await ask(`${name}Median`, 'nearest-rank')).toBe(spread.median_nearest_rank);
  expect(await ask(`${name}P90`, 'nearest-rank')).toBe(spread.p90_nearest_rank);
  if (!name.toLowerCase().endsWith('wait') || filter.seconds) return;
  for (const [measure, value] of [
    [`${name}Median`, spread.median_linear],
    [`${name}P90`, spread.p90_linear],
    [`${name}P95`, spread.p95_linear],
  ] as const) {
    expect(Math.abs(binOf((await ask(measure, 'linear', false))!) - binOf(value))).toBeLessThanOrEqual(1);
  }
}

export async function expectServiceLevel(line: Imported, level: Record<string, number>) {
  const value = (id: string) => line.value(id, {}, { exact: true });
  for (const exact of [true, false]) {
    expect(await line.numerator('serviceLevel.SL-2@20', exact)).toBe(level.answered_within_inclusive);
    expect(await line.value('serviceLevel.SL-2@20', {}, { exact })).toBeCloseTo(level.of_offered_inclusive!, 6);
    expect(await line.value('serviceLevel.SL-1@20', {}, { exact })).toBeCloseTo(level.of_answered_inclusive!, 6);
  }
  expect(await line.numerator('serviceLevel.SL-2@19', true)).toBe(level.answered_within_strict);
  expect(await value('serviceLevel.SL-2@19')).toBeCloseTo(level.of_offered_strict!, 6);
  for (const short of [5, 10, 20]) {
    expect(await value(`shortAbandoned@${short}`)).toBe(level[`abandoned_within_${short}s`]);
    expect(await value(`serviceLevel.SL-4@20/${short}`)).toBeCloseTo(
      level[`of_offered_excluding_abandons_within_${short}s_inclusive`]!,
      6,
    );
  }
}
