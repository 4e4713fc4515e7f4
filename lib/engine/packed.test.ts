import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURE_IDS } from '@/lib/measures/catalogue';
import type { Dimension } from '@/lib/model/cuboid';
import type { Answer } from '@/lib/model/question';
import { ask } from './ask';
import { line, sourceOf } from './line.fixture';
import { buffersOfAnswer, packAnswer, unpackAnswer, writeAnswers } from './packed';

/** As it arrives on the other side. */
function sent(answer: Answer): Answer {
  const packed = packAnswer(answer);
  return unpackAnswer(structuredClone(packed, { transfer: buffersOfAnswer(packed) }));
}

const written = (answer: Answer) => unpackAnswer(JSON.parse(writeAnswers([['question', answer]]))[0][1]);

describe('an answer that is sent', () => {
  test('arrives as it was, whatever was asked', async () => {
    const by = fc.subarray<Dimension>(['day', 'hour', 'queue', 'ending', 'operator'], { maxLength: 2 });
    const measures = fc.subarray([...MEASURE_IDS], { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(line, by, measures, fc.boolean(), async (made, by, measures, exact) => {
        const answer = await ask(sourceOf(made), { measures, by, filter: {}, exact });
        expect(sent(answer)).toStrictEqual(answer);
        expect(written(answer)).toStrictEqual(answer);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps what only some rows have', () => {
    const answer: Answer = {
      rows: [
        { key: { day: '2026-10-01' }, values: { asa: { value: 0, n: 3, low: 0, from: 'cuboid', estimate: true } } },
        { key: { day: null }, values: { asa: { value: null, n: 0, from: 'calls', reason: { code: 'no-contacts' } } } },
        {
          key: { day: '2026-10-02' },
          values: { asa: { value: 7, n: 2, known: { n: 2, of: 5 }, threshold_s: null, from: 'calls' } },
        },
      ],
      reasons: { talkMedian: { code: 'only-sums' } },
      cuboids: ['waits'],
    };
    expect(sent(answer)).toStrictEqual(answer);
  });

  test('may be of nothing', () => {
    expect(sent({ rows: [], cuboids: [] })).toStrictEqual({ rows: [], cuboids: [] });
  });
});
