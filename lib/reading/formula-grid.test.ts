import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import { FORMULAS } from '@/lib/model/settings';
import { NO_CHOICE } from '@/lib/url/view';
import { buildFormulaGrid, gridMeasure, gridQuestion, gridTable, metFrom } from './formula-grid';
import { manifest, total } from './page.fixture';
import { resolveScope, THRESHOLDS } from './scope';

const page = manifest();
const scope = resolveScope(NO_CHOICE, page, page.coverage as NonNullable<typeof page.coverage>);
const answer = (value: (formula: number, threshold: number) => number | null) =>
  total(
    Object.fromEntries(
      FORMULAS.flatMap((id, i) => THRESHOLDS.map((seconds) => [gridMeasure(id, seconds), value(i, seconds)])),
    ),
  );
const growing = answer((i, seconds) => Math.min(1, 0.5 + seconds / 300 - i * 0.01));

describe('the grid of formulas and thresholds', () => {
  it('asks for every pair under its own name, whatever is in force', () => {
    expect(gridQuestion(scope).measures).toHaveLength(72);
    expect(gridQuestion(scope).measures).toContain('serviceLevel.SL-3@45');
    expect(gridQuestion({ ...scope, threshold_s: 25 }).measures).toHaveLength(78);
  });

  it('tells where each formula meets the target', () => {
    const grid = buildFormulaGrid(growing, scope, 0.8);
    expect(metFrom(grid, 'SL-1')).toBe(90);
    expect(metFrom(grid, 'SL-6')).toBe(120);
    expect(grid.known).toBe(72);
    expect(grid.met).toBe(6 * 4 + 1);
  });

  it('keeps what is unknown, and what has no target, without a verdict', () => {
    const grid = buildFormulaGrid(
      answer((i) => (i === 1 ? null : 0.9)),
      scope,
      null,
    );
    expect(grid.rows.flatMap(({ cells }) => cells).every(({ meets }) => meets === null)).toBe(true);
    expect(grid.known).toBe(60);
    expect(metFrom(grid, 'SL-1')).toBeNull();
  });

  it('stands as a table of shares', () => {
    const words = { m: messagesFor('es-MX'), f: formatFor('es-MX') };
    const table = gridTable(buildFormulaGrid(growing, scope, 0.8), words);
    expect(table.columns).toHaveLength(14);
    expect(table.rows.map(([formula]) => formula)).toEqual([...FORMULAS]);
    expect(table.rows[0]?.[2]).toBeCloseTo(0.5 + 5 / 300, 12);
  });
});
