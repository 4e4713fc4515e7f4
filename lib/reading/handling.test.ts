import { beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { loadWords } from '@/lib/i18n/load';
import { loadMessages, messagesFor } from '@/lib/i18n/messages';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { NO_CHOICE } from '@/lib/url/view';
import { handlingSeries, handlingTitle, handlingTrendTitle, partRows, partsTable, usualPart } from './handling';
import { day, manifest } from './page.fixture';
import { resolveScope } from './scope';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX'), d: loadWords.in('es-MX')! };
const of = (value: number, estimate = false): MeasureValue => ({
  value,
  n: 40,
  from: 'cuboid',
  ...(estimate && { estimate }),
});
const unknown: MeasureValue = {
  value: null,
  n: 0,
  from: 'cuboid',
  reason: { code: 'unknown-in-data', column: 'hold_s' },
};
const answer = (...rows: Answer['rows']): Answer => ({ rows, cuboids: ['handling'] });
const line = manifest();
const coverage = { from: day('2025-01-01'), to: day('2026-10-31') };
const period = { from: day('2026-10-05'), to: day('2026-10-07') };
const scope = resolveScope({ ...NO_CHOICE, period }, line, coverage);

beforeAll(() => loadMessages('es-MX'));

describe('the length of handling', () => {
  const lengths = answer({
    key: {},
    values: { handleMedian: of(740, true), handleP90: of(1_767, true), holdMedian: unknown, holdP90: unknown },
  });

  it('is told for each part, unknown where the export does not bring it', () => {
    const rows = partRows({ lengths });
    expect(rows.map(({ id }) => id)).toEqual(['talk', 'hold', 'wrap', 'handle']);
    expect(partsTable(rows, words).rows[1]).toEqual([words.d.parts.hold, null, null, 0]);
    expect(handlingTitle(rows[3]!, words)).toMatch(/^La mitad se atiende en ≈.12.min.20.s/);
    expect(handlingTitle(rows[1]!, words)).toBe(words.d.handlingPlain);
    expect(handlingTitle({ id: 'talk', median: of(60), p90: of(300) }, words)).toMatch(
      /^De la conversación, la mitad dura/,
    );
  });

  it('goes along the period, with gaps where a day has none', () => {
    const handled = answer(
      { key: { day: '2026-10-05' }, values: { handleMedian: of(700), handleP90: of(1_500) } },
      { key: { day: '2026-10-07' }, values: { handleMedian: of(800), handleP90: of(1_600) } },
    );
    const { median, p90 } = handlingSeries({ handled, handledBefore: answer() }, 'handle', scope);
    expect(median.marks.map(({ value }) => value)).toEqual([700, null, 800]);
    expect(p90.marks.map(({ value }) => value)).toEqual([1_500, null, 1_600]);
    const row = partRows({ lengths })[3]!;
    expect(handlingTrendTitle(row, median, words)).toMatch(
      /^La mediana de la atención fue de 11.min.40.s a 13.min.20.s$/,
    );
  });

  it('is of talk where the export brings no more', () => {
    const known = (hold_s: number | null, wrap_s: number | null) => ({
      trust: { ...line.trust, known: { talk_s: hold_s === null ? null : 0.8, hold_s, wrap_s } },
    });
    expect(usualPart(known(0, 0))).toBe('talk');
    expect(usualPart(known(0.8, 0.7))).toBe('talk');
    expect(usualPart(known(0.8, 0.79))).toBe('handle');
    expect(usualPart(known(null, null))).toBe('handle');
  });
});
