import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/model/question';
import { type Random, randomFrom } from '@/lib/stats/random.fixture';
import { isSingleWeek, worstHours } from './worst-hours';

type Row = [week: number, weekday: number, hour: number, numerator: number, denominator: number];

function answerOf(rows: Row[]): Answer {
  return {
    cuboids: ['traffic'],
    rows: rows.map(([week, weekday, hour, numerator, denominator]) => ({
      key: { week: String(week), weekday: String(weekday), hour: String(hour) },
      values: {
        level: { value: numerator / denominator, numerator, denominator, n: denominator, from: 'cuboid' as const },
      },
    })),
  };
}

/** Four weeks of seven days and four hours with 20 of 25 in every cell, but for what is `said` of single cells. */
function even(said: Record<string, [numerator: number, denominator: number]>): Answer {
  const rows: Row[] = [];
  for (let week = 0; week < 4; week++)
    for (let weekday = 1; weekday <= 7; weekday++)
      for (const hour of [9, 20, 21, 23])
        rows.push([week, weekday, hour, ...(said[`${weekday} ${hour}`] ?? [20, 25])] as Row);
  return answerOf(rows);
}

describe('worstHours', () => {
  const answer = even({ '5 20': [12, 25], '5 21': [15, 25], '5 23': [13, 25], '1 9': [19, 25], '2 9': [0, 7] });
  const runs = worstHours(answer, 'level', 'higher');

  it('merges neighbours of one day and puts those first that failed most', () => {
    expect(
      runs.map(({ weekday, from, to, numerator, denominator }) => [weekday, from, to, numerator, denominator]),
    ).toEqual([
      [5, 20, 22, 108, 200],
      [5, 23, 24, 52, 100],
    ]);
    expect(runs[0]?.value).toBeCloseTo(0.54, 12);
    // In all 2,076 of 2,728; of the others (2,076 − 48) / 2,628 and (2,076 − 60) / 2,628.
    expect(runs[0]?.excess).toBeCloseTo((2028 / 2628) * 100 - 48 + (2016 / 2628) * 100 - 60, 9);
  });

  it('leaves chance and fewer than thirty alone', () => {
    expect(runs.some(({ weekday }) => weekday < 5)).toBe(false);
  });

  it('looks the other way for what should be low', () => {
    const few = even({ '3 20': [25, 25] });
    expect(worstHours(few, 'level', 'lower')).toMatchObject([{ weekday: 3, from: 20, to: 21, numerator: 100 }]);
    expect(worstHours(few, 'level', 'higher')).toEqual([]);
  });

  it('leaves out the hours at the ends of a bad evening that are not bad themselves', () => {
    const rows: Row[] = [];
    for (let week = 0; week < 4; week++)
      for (let weekday = 1; weekday <= 7; weekday++)
        for (let hour = 16; hour < 24; hour++) {
          const bad = weekday === 5 && (hour === 20 || hour === 22);
          rows.push([week, weekday, hour, bad ? 2 : 8, 10]);
        }
    expect(worstHours(answerOf(rows), 'level', 'higher')).toMatchObject([{ weekday: 5, from: 20, to: 23 }]);
  });

  it('keeps a night together that passes midnight, where a day begins later', () => {
    const NIGHT = [22, 23, 0, 1];
    const rows: Row[] = [];
    for (let week = 0; week < 4; week++)
      for (let weekday = 1; weekday <= 7; weekday++)
        for (const hour of [6, 12, 21, ...NIGHT, 2, 5])
          rows.push([week, weekday, hour, weekday === 5 && NIGHT.includes(hour) ? 12 : 20, 25]);
    const [night, ...others] = worstHours(answerOf(rows), 'level', 'higher', 6);
    // Of the four hours 192 of 400; of all others 20 of 25.
    expect(night).toMatchObject({ weekday: 5, from: 22, to: 2, numerator: 192, denominator: 400 });
    expect(others).toEqual([]);
    const [late, early] = worstHours(answerOf(rows), 'level', 'higher').toSorted((a, b) => b.from - a.from);
    expect(late).toMatchObject({ weekday: 5, from: 22, to: 24, denominator: 200 });
    expect(early).toMatchObject({ weekday: 5, from: 0, to: 2, denominator: 200 });
  });

  it('ends at the hour at which the day does', () => {
    const said = { '5 5': [12, 25], '5 6': [12, 25] } satisfies Record<string, [number, number]>;
    const rows: Row[] = [];
    for (let week = 0; week < 4; week++)
      for (let weekday = 1; weekday <= 7; weekday++)
        for (const hour of [5, 6, 12, 13])
          rows.push([week, weekday, hour, ...(said[`${weekday} ${hour}` as '5 5'] ?? [20, 25])] as Row);
    const found = worstHours(answerOf(rows), 'level', 'higher', 6).toSorted((a, b) => a.from - b.from);
    expect(found).toMatchObject([
      { weekday: 5, from: 5, to: 6 },
      { weekday: 5, from: 6, to: 7 },
    ]);
  });

  it('is of a single week while no hour of the week comes twice, over seven days that begin on a Wednesday too', () => {
    const seven = [3, 4, 5, 6, 7, 1, 2].map((weekday): Row => [weekday < 3 ? 1 : 0, weekday, 9, 40, 50]);
    expect(isSingleWeek(answerOf(seven))).toBe(true);
    expect(isSingleWeek(answerOf([...seven, [1, 3, 9, 40, 50]]))).toBe(false);
    expect(isSingleWeek(answerOf([]))).toBe(false);
    expect(isSingleWeek(undefined)).toBe(false);
  });

  describe('past midnight', () => {
    /** Four weeks of all hours with 8 of 10, but 2 of 10 where it is `bad`. */
    const line = (bad: (week: number, weekday: number, hour: number) => boolean, weeks = 4): Answer => {
      const rows: Row[] = [];
      for (let week = 0; week < weeks; week++)
        for (let weekday = 1; weekday <= 7; weekday++)
          for (let hour = 0; hour < 24; hour++) rows.push([week, weekday, hour, bad(week, weekday, hour) ? 2 : 8, 10]);
      return answerOf(rows);
    };

    it('a night is one stretch, from one day into the next', () => {
      const night = line((_, weekday, hour) => (weekday === 5 && hour >= 22) || (weekday === 6 && hour < 2));
      const found = worstHours(night, 'level', 'higher');
      expect(found).toMatchObject([{ weekday: 5, from: 22, to: 2, numerator: 32, denominator: 160 }]);
      expect(found[0]?.cells).toEqual([
        { weekday: 5, hour: 22 },
        { weekday: 5, hour: 23 },
        { weekday: 6, hour: 0 },
        { weekday: 6, hour: 1 },
      ]);
    });

    it('a night that the service day holds is of that day alone', () => {
      const night = line((_, weekday, hour) => weekday === 5 && (hour >= 22 || hour < 2));
      expect(worstHours(night, 'level', 'higher', 6)).toMatchObject([
        { weekday: 5, from: 22, to: 2, denominator: 160 },
      ]);
    });

    it('the last night of the week goes on in the next week', () => {
      const night = line(
        (week, weekday, hour) => (weekday === 7 && hour >= 22) || (weekday === 1 && hour < 2 && week > 0),
      );
      const [found] = worstHours(night, 'level', 'higher');
      expect(found).toMatchObject({ weekday: 7, from: 22, to: 2 });
    });

    it('of a single week, its last night and its first morning are no neighbours', () => {
      const night = line((_, weekday, hour) => (weekday === 7 && hour >= 22) || (weekday === 1 && hour < 2), 1);
      const runs = worstHours(night, 'level', 'higher');
      expect(runs.filter(({ cells }) => new Set(cells.map(({ weekday }) => weekday)).size > 1)).toEqual([]);
    });

    it('two evenings one after the other that are bad by themselves stay two where nothing was found across', () => {
      const late = line((_, weekday, hour) => (weekday === 5 || weekday === 6) && hour >= 20 && hour < 23);
      expect(worstHours(late, 'level', 'higher')).toMatchObject([
        { weekday: 5, from: 20, to: 23 },
        { weekday: 6, from: 20, to: 23 },
      ]);
    });
  });

  it('leaves alone what is certain but slight', () => {
    const slight = even({ '3 20': [15_600, 20_000], '4 20': [16_000, 20_000], '5 20': [16_000, 20_000] });
    expect(worstHours(slight, 'level', 'higher')).toEqual([]);
  });

  it('does not blame an hour for one bad evening', () => {
    const rows = (bad: [number, number, number, number]): Row[] =>
      [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
        [9, 20].flatMap((hour) =>
          [0, 1, 2, 3].map((week): Row => {
            const swing = week % 2 ? 8 : -8;
            const own = weekday === 5 && hour === 20 ? (bad[week] as number) : 80 + (hour === 9 ? swing : -swing);
            return [week, weekday, hour, own, 100];
          }),
        ),
      );
    expect(worstHours(answerOf(rows([88, 72, 88, 10])), 'level', 'higher')).toEqual([]);
    expect(worstHours(answerOf(rows([58, 42, 58, 42])), 'level', 'higher')).toMatchObject([{ weekday: 5, from: 20 }]);
  });

  it('has nothing to say of nothing, of one day, or where all are served', () => {
    expect(worstHours(undefined, 'level', 'higher')).toEqual([]);
    expect(worstHours(answerOf([[0, 1, 9, 40, 50]]), 'level', 'higher')).toEqual([]);
    expect(worstHours(even({ '3 20': [25, 25] }), 'none', 'higher')).toEqual([]);
    const all = [9, 10, 11].map((hour): Row => [0, 1, hour, 50, 50]);
    expect(worstHours(answerOf(all), 'level', 'higher')).toEqual([]);
    expect(worstHours(answerOf([...all, [0, 1, 12, 20, 50]]), 'level', 'higher')).toMatchObject([{ from: 12, to: 13 }]);
  });
});

/** Four weeks of 168 hours with `n` contacts each, all of one true level but for three hours of a Friday. `day` is how much
 * days differ in log-odds (SD), `alike` how much the contacts of one hour of one day are of a kind. */
function simulated(random: Random, n: number, { day = 0, alike = 0, friday = 0.8 }): Answer {
  const rows: Row[] = [];
  for (let week = 0; week < 4; week++)
    for (let weekday = 1; weekday <= 7; weekday++) {
      const shift = day * random.normal();
      for (let hour = 0; hour < 24; hour++) {
        const level = weekday === 5 && hour >= 20 && hour < 23 ? friday : 0.8;
        const today = 1 / (1 + Math.exp(-Math.log(level / (1 - level)) - shift));
        const own = alike > 0 ? random.beta(today, alike) : today;
        const came = Math.floor(n / 4) + (random.uniform() < (n / 4) % 1 ? 1 : 0);
        if (came > 0) rows.push([week, weekday, hour, random.binomial(came, own), came]);
      }
    }
  return answerOf(rows);
}

describe('simulated lines', () => {
  const RUNS = 200;
  /** Two standard errors of 5 % in so many runs. */
  const TOLERANCE = 2 * Math.sqrt((0.05 * 0.95) / RUNS);

  describe.each([
    ['days alike', {}],
    ['days that differ', { day: 0.3 }],
    ['contacts of an hour of a kind', { alike: 0.05 }],
  ])('%s', (_, spread) => {
    it.each([30, 60, 200])('without a bad hour, n = %i: any is named in one run of twenty at most', (n) => {
      const random = randomFrom(20261);
      let named = 0;
      for (let run = 0; run < RUNS; run++)
        if (worstHours(simulated(random, n, spread), 'level', 'higher').length > 0) named++;
      expect(named / RUNS).toBeLessThanOrEqual(0.05 + TOLERANCE);
    });
  });

  it('finds an evening in which every hour has few contacts', () => {
    const random = randomFrom(20266);
    let found = 0;
    for (let run = 0; run < RUNS; run++) {
      const runs = worstHours(simulated(random, 30, { friday: 0.55, day: 0.2, alike: 0.05 }), 'level', 'higher');
      if (runs.some(({ weekday, from, to }) => weekday === 5 && from < 23 && to > 20)) found++;
    }
    expect(found / RUNS).toBeGreaterThan(0.6);
  });

  it.each([60, 200])('a bad Friday evening is found in more than nine runs of ten, n = %i', (n) => {
    const random = randomFrom(20262);
    let found = 0;
    for (let run = 0; run < RUNS; run++) {
      const runs = worstHours(simulated(random, n, { friday: 0.55 }), 'level', 'higher');
      if (runs.some(({ weekday, from, to }) => weekday === 5 && from < 23 && to > 20)) found++;
    }
    expect(found / RUNS).toBeGreaterThan(0.9);
  });
});
