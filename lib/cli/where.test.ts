import { describe, expect, it } from 'vitest';
import { manifest } from '@/lib/reading/page.fixture';
import { checkValues, parseWhere } from './where';

describe('parseWhere', () => {
  it.each([
    ['queue=9000', ['9000']],
    ['queue=a,b', ['a', 'b']],
    ['queue=', [null]],
    ['queue=a,', ['a', null]],
    ['queue=,a', [null, 'a']],
    ['queue=a\\, b,c', ['a, b', 'c']],
    ['queue=a\\\\,b', ['a\\', 'b']],
    ['queue=SIP\\101', ['SIP\\101']],
    ['queue=a=b', ['a=b']],
  ])('reads %s', (condition, labels) => {
    expect(parseWhere([condition]).where).toEqual({ queue: labels });
  });

  it('adds the values of a dimension that is named again', () => {
    expect(parseWhere(['queue=a', 'queue=b', 'queue!=c', 'queue!=d', 'wait_s>0'])).toEqual({
      where: { queue: ['a', 'b'] },
      not: { queue: ['c', 'd'] },
      seconds: [{ column: 'wait_s', op: '>', value: 0 }],
    });
  });
});

describe('checkValues', () => {
  const line = manifest();
  const check = (...conditions: string[]) => checkValues(parseWhere(conditions), line);

  it('takes what the data have, and unknown', () => {
    check('queue=Legal,', 'weekday=7', 'hour=0', 'month=2026-10', 'day=2025-01-01', 'week=2024-12-30', 'operator=');
  });

  it.each([
    ['queue=NOPE', '--where: the data has no queue "NOPE"; it has "Legal", "Psicología"'],
    ['queue!=psicologia', 'no queue "psicologia"; it has "Psicología", "Legal"'],
    ['hour=08', 'no hour "08"; the nearest of 24 are "0", "8", "18", "1", "2"'],
    ['day=2026-11-01', 'no day "2026-11-01"; the nearest of 669 are "2025-11-01", "2026-01-01", '],
    ['topic=x', 'no topic "x"; it has no topic at all'],
    [
      'queue=Legal\\, noche',
      'no queue "Legal, noche"; it has "Legal", "Psicología"; write a comma of the value itself',
    ],
  ])('names the nearest of what they have: %s', (condition, message) => {
    expect(() => check(condition)).toThrow(message);
  });
});
