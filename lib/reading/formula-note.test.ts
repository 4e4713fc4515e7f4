import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { buildFormulaBand } from './formula-band';
import { formulaNote } from './formula-note';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX') };

function answerOf(values: Record<string, Partial<MeasureValue>>): Answer {
  const whole = Object.entries(values).map(([id, value]) => [id, { value: null, n: 0, from: 'cuboid', ...value }]);
  return { cuboids: [], rows: [{ key: {}, values: Object.fromEntries(whole) }] };
}

describe('formulaNote', () => {
  const counted = { value: 0.0719603, numerator: 116, denominator: 1612 };
  const untold = { reason: { code: 'unknown-in-data' as const, column: 'wait_s' } };
  const others = { 'serviceLevel.SL-1': counted, 'serviceLevel.SL-5': counted, 'serviceLevel.SL-6': counted };

  it('says what is counted, and why a formula has no value', () => {
    const now = answerOf({
      ...others,
      'serviceLevel.SL-2': counted,
      'serviceLevel.SL-3': untold,
      'serviceLevel.SL-4': untold,
    });
    expect(formulaNote(buildFormulaBand(now, 0.8), 'SL-2', words)).toBe(
      'SL-2: 116 de 1,612. SL-3, SL-4: sin datos; la exportación no trae este dato.',
    );
  });

  it('is silent where nothing has a value: the chart says why', () => {
    expect(formulaNote(buildFormulaBand(answerOf({}), 0.8), 'SL-2', words)).toBe('');
  });
});
