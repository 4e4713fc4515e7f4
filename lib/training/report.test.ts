import { describe, expect, it } from 'vitest';
import type { ClearedFlag, Judging } from '@/lib/model/training';
import { evaluatorLeanings } from './evaluators';
import { judgedCells } from './judged-cells';
import { judgingOf, windowOf } from './judging';
import { FIRST_DAY, LAST_DAY, makeLine, TOPICS } from './line.fixture';
import { report } from './report';
import { levelTable, placeTable } from './tables';

const reportOf = (...made: Parameters<typeof makeLine>) => {
  const line = makeLine(...made);
  return { line, found: report(line, judgingOf(line), LAST_DAY) };
};
const placeOf = ({ level, operator, team, topic, measure }: Omit<ClearedFlag, 'confidence'>) =>
  [level, operator ?? team, topic, measure].join(' ');

describe('a line where nobody differs', () => {
  it('has no flag', () => {
    const { found } = reportOf();
    expect(found.flags.map(placeOf)).toEqual([]);
    expect(found.cleared).toEqual([]);
  });
});

describe('a need of one operator on one topic', () => {
  const { line, found } = reportOf((operator, topic) =>
    operator === 5 && topic === 1 ? { transfer: 0.45, unresolved: 0.6 } : {},
  );

  it('is flagged there and nowhere else', () => {
    expect(found.flags.map(placeOf).sort()).toEqual([
      'operator_topic OP-5 fraud transfer',
      'operator_topic OP-5 fraud unresolved',
    ]);
  });

  it('tells what happened and what would be expected of the same calls', () => {
    const { calls } = line;
    const from = LAST_DAY - 13 * 7 + 1;
    const own = Array.from(calls.day.keys()).filter(
      (i) => calls.day[i]! >= from && calls.operator[i] === 5 && calls.topic[i] === 1,
    );
    const transferred = own.filter((i) => calls.disposition[i] === 3);
    const flag = found.flags.find(({ measure }) => measure === 'transfer')!;
    expect(flag).toMatchObject({ n: own.length, observed: transferred.length, standing: 'again', since: null });
    expect(flag.expected).toBeGreaterThan(0.05 * own.length);
    expect(flag.expected).toBeLessThan(0.15 * own.length);
    expect(flag.chance).toBeLessThan(1e-6);
    expect(flag.agree).toEqual(['unresolved']);
    expect(flag.weeks.n.reduce((sum, n) => sum + n, 0)).toBe(2 * own.length);
  });

  it('names the calls that weigh most: those with the bad outcome', () => {
    const flag = found.flags.find(({ measure }) => measure === 'transfer')!;
    expect(flag.calls).toHaveLength(12);
    for (const call of flag.calls) {
      expect(line.calls.disposition[call]).toBe(3);
      expect(line.calls.operator[call]).toBe(5);
      expect(line.calls.topic[call]).toBe(1);
    }
  });

  it('is cleared by what colleagues do, and not by what was seen', () => {
    for (const { clears, observed, expected, n } of found.flags) {
      expect(clears!.atMost).toBeGreaterThanOrEqual(Math.floor((expected / n) * clears!.n));
      expect(clears!.atMost).toBeLessThan((observed / n) * clears!.n);
    }
  });

  it('suggests the kind that aims at what is seen', () => {
    expect(found.flags.map(({ kind }) => kind)).toEqual(['knowledge', 'knowledge']);
  });
});

describe('how a flag stands', () => {
  const middle = FIRST_DAY + 13 * 7;

  it('is new where the gap began in this window, since the week in which it did', () => {
    const { found } = reportOf((operator, _, day) => (operator === 2 && day >= middle + 14 ? { transfer: 0.5 } : {}));
    expect(found.flags.map(placeOf)).toEqual(['operator OP-2  transfer']);
    expect(found.flags[0]).toMatchObject({ standing: 'new', since: middle + 14 });
  });

  it('is cleared where the gap ended before this window', () => {
    const { found } = reportOf((operator, _, day) => (operator === 2 && day < middle ? { transfer: 0.5 } : {}));
    expect(found.flags).toEqual([]);
    expect(found.cleared.map(placeOf)).toEqual(['operator OP-2  transfer']);
    expect(found.cleared[0]!.confidence).toBeLessThan(0.1);
  });
});

describe('one flag for one story', () => {
  it("is the operator's where the gap is in every topic", () => {
    const { found } = reportOf((operator) => (operator === 7 ? { lost: 1.2 } : {}));
    expect(found.flags.map(placeOf).sort()).toEqual(['operator OP-7  empathy', 'operator OP-7  listening']);
  });

  it("is the team's where its members share it, and not theirs", () => {
    const { found } = reportOf((operator, topic) => (operator % 4 === 1 && topic === 2 ? { unresolved: 0.55 } : {}));
    expect(found.flags.map(placeOf)).toEqual(['team_topic B family unresolved']);
    expect(judgedCells(makeLine(), found.now).filter(({ confidence }) => confidence > 0.5)).toHaveLength(6);
  });
});

describe('long calls', () => {
  it('are never bad by themselves', () => {
    const { found } = reportOf((operator) => (operator === 3 ? { longer: 0.6 } : {}));
    expect(
      found.now.judgements.find(({ measure }) => measure.id === 'aht')!.posterior.operators[3]!.material,
    ).toBeGreaterThan(0.99);
    expect(found.flags).toEqual([]);
  });

  it('count with a second sign at the same place', () => {
    const { found } = reportOf((operator) => (operator === 3 ? { longer: 0.6, unresolved: 0.6 } : {}));
    expect(found.flags.map(placeOf).sort()).toEqual(['operator OP-3  aht', 'operator OP-3  unresolved']);
  });
});

describe('case mix', () => {
  it('is no gap: who takes only the topic that everybody transfers is as expected', () => {
    const line = makeLine((_, topic) => ({ transfer: topic === 1 ? 0.5 : 0.05 }));
    const { operator, topic } = line.calls;
    for (let i = 0; i < line.calls.n; i++) if (operator[i] === 4) topic[i] = 1;
    const harder = { ...line, calls: { ...line.calls, topic } };
    expect(report(harder, judgingOf(harder), LAST_DAY).flags.filter(({ operator }) => operator !== 'OP-4')).toEqual([]);
  });

  it('holds new colleagues to new colleagues', () => {
    const hired = (operator: number) => (operator < 8 ? LAST_DAY - 60 + operator : null);
    const base = makeLine((operator, _, day) =>
      operator < 8 && day - hired(operator)! < 30 ? { unresolved: 0.5 } : {},
    );
    const line = { ...base, operators: base.operators.map((one, o) => ({ ...one, hired: hired(o) })) };
    const { calls } = line;
    const kept = Array.from(calls.day.keys()).filter((i) => calls.day[i]! >= (hired(calls.operator[i]!) ?? 0));
    const take = (column: Int32Array) => Int32Array.from(kept, (i) => column[i]!);
    const only = {
      ...line,
      calls: {
        ...Object.fromEntries(
          Object.entries(calls).map(([name, column]) => [
            name,
            typeof column === 'number' ? kept.length : take(column),
          ]),
        ),
      } as unknown as typeof calls,
      answers: { ...line.answers, n: 0 },
      reviews: { ...line.reviews, n: 0 },
    };
    expect(report(only, judgingOf(only), LAST_DAY).flags).toEqual([]);
  });
});

describe('what is published of places', () => {
  const { line, found } = reportOf((operator, topic) => (operator === 5 && topic === 1 ? { transfer: 0.45 } : {}));

  it('adds up to the calls, over topics and over weeks', () => {
    const levels = levelTable(line, found, [5, 6]);
    const places = placeTable(line, found, [5, 6]);
    const { transfer } = places.measures;
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const own = (column: readonly number[]) => sum(column.filter((_, i) => transfer!.operator[i] === 0));
    expect(own(transfer!.n)).toBe(levels.transfer!.n[0]);
    expect(own(transfer!.observed)).toBe(levels.transfer!.observed[0]);
    expect(transfer!.topic.slice(0, 3)).toEqual([0, 1, 2]);
    expect(places.weeks).toBe(26);
    expect(places.weeksFrom).toBe(FIRST_DAY);
    expect(sum(transfer!.weekly.n.slice(13, 26))).toBe(levels.transfer!.n[0]);
    expect(TOPICS[transfer!.topic[transfer!.material.indexOf(Math.max(...transfer!.material))]!]).toBe('fraud');
  });
});

describe('evaluators', () => {
  it('who mark the same people lower are told', () => {
    const line = makeLine();
    const leanings = evaluatorLeanings(line, ['a', 'b', 'c'], windowOf(LAST_DAY, judgingOf(line)));
    expect(leanings.map(({ told, leaning }) => told && leaning > 0)).toEqual([false, false, true]);
    for (const { n, evaluations } of leanings) expect(n).toBe(evaluations);
  });
});

describe('a line whose topics no export tells', () => {
  it('flags the operator as a whole, who has one cell and no more', () => {
    const unknown = makeLine((operator) => (operator === 5 ? { transfer: 0.45, unresolved: 0.6 } : {}));
    const line = { ...unknown, topics: [], calls: { ...unknown.calls, topic: unknown.calls.topic.map(() => -1) } };
    const { flags } = report(line, judgingOf(line), LAST_DAY);
    expect(flags.map(placeOf).sort()).toEqual(['operator OP-5  transfer', 'operator OP-5  unresolved']);
    for (const { clears, observed, n } of flags) expect(clears!.atMost).toBeLessThan((observed / n) * clears!.n);
  });
});

describe('measures that no kind of training aims at', () => {
  it('still say something of one another', () => {
    const line = makeLine((operator, topic) =>
      operator === 5 && topic === 1 ? { transfer: 0.22, unresolved: 0.42, longer: 0.3, lost: 0.5 } : {},
    );
    const shares = (kinds: Judging['kinds']) => {
      const { now } = report(line, { ...judgingOf(line), kinds }, LAST_DAY);
      const { cells, shares } = now.judgements.find(({ measure }) => measure.id === 'transfer')!;
      return { there: shares.cell[5 * cells.topics + 1]!, elsewhere: shares.cell[6 * cells.topics + 1]! };
    };
    const { there, elsewhere } = shares({});
    expect(there).toBeGreaterThan(5 * elsewhere);
    expect(shares({ soft: ['empathy', 'listening'] }).there).toBeGreaterThan(5 * elsewhere);
  });
});
