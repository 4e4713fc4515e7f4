import { describe, expect, it } from 'vitest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { judgePresets, PRESET_MEASURES } from './presets';

function answer(values: Record<string, number | null>): Answer {
  const value = (of: number | null): MeasureValue => ({ value: of, n: of === null ? 0 : 100, from: 'cuboid' });
  const entries = Object.entries(values).map(([id, of]) => [id, value(of)]);
  return { rows: [{ key: {}, values: Object.fromEntries(entries) }], cuboids: [] };
}

const GOOD = {
  'serviceLevel.SL-2@20': 0.8,
  'serviceLevel.SL-1@10': 0.9,
  'serviceLevel.SL-1@15': 0.9,
  'serviceLevel.SL-1@20': 0.95,
  'serviceLevel.SL-1@60': 0.95,
  'abandonRateAfter@30': 0.0499,
  abandonRate: 0.03,
  answerRate: 0.9,
  asa: 20,
  waitP95: 120,
};
const of = (values: Record<string, number | null>, id: string) =>
  judgePresets(answer(values), null).find(({ preset }) => preset.id === id);

describe('judgePresets', () => {
  it('asks for exactly what the targets are about', () => {
    expect([...PRESET_MEASURES].sort()).toEqual(Object.keys(GOOD).sort());
  });

  it('is kept at the target itself', () => {
    for (const { kept } of judgePresets(answer(GOOD), null)) expect(kept).toBe(true);
  });

  it('takes "below" at its word', () => {
    expect(of({ ...GOOD, 'abandonRateAfter@30': 0.05 }, 'nhs-111')?.kept).toBe(false);
  });

  it('is missed by one target missed, whatever the others', () => {
    const judged = of({ ...GOOD, 'serviceLevel.SL-1@15': 0.85, answerRate: null }, '988-state-grant');
    expect(judged?.kept).toBe(false);
    expect(judged?.targets.map(({ kept }) => kept)).toEqual([null, true, false]);
    expect(judged?.targets[2]?.margin).toBeCloseTo(-0.05, 12);
  });

  it('does not tell where a value is unknown', () => {
    expect(of({ ...GOOD, asa: null }, 'nhs-iuc-adc')?.kept).toBeNull();
    expect(of({}, '988-answer-rate')).toMatchObject({ kept: null, targets: [{ margin: null }] });
  });

  it('measures how far on the good side, whichever it is', () => {
    const [abandon, asa] = of({ ...GOOD, abandonRate: 0.01, asa: 32 }, 'nhs-iuc-adc')?.targets ?? [];
    expect(abandon?.margin).toBeCloseTo(0.02, 12);
    expect(asa?.margin).toBe(-12);
  });

  it('shows first what the line answers to', () => {
    const [first, ...others] = judgePresets(answer(GOOD), 'nhs-111');
    expect([first?.preset.id, first?.inForce]).toEqual(['nhs-111', true]);
    expect(others.every(({ inForce }) => !inForce)).toBe(true);
  });
});
