import { beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { loadMessages, messagesFor } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import { formatDay } from '@/lib/time/day';
import { readView } from '@/lib/url/view';
import { findConcerns } from './attention';
import { concernText } from './attention-words';
import { buildFormulaBand } from './formula-band';
import { day, manifest, total } from './page.fixture';
import { resolveScope } from './scope';
import { buildSeries } from './series';
import { sparkPath } from './spark';
import { abandonmentTrendTitle, serviceTrendTitle } from './trend-title';

const FROM = day('2026-10-01');
const es = { m: messagesFor('es-MX'), f: formatFor('es-MX') };
beforeAll(() => loadMessages('en'));
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

/** Thirty days of a hundred contacts, no weekday like another from week to week. */
function series(share: (i: number) => number, came: (i: number) => number = () => 100) {
  const rows = Array.from({ length: 30 }, (_, i) => {
    const [value, denominator] = [share(i), came(i)];
    const mark = { value, denominator, numerator: value * denominator, n: denominator, from: 'cuboid' as const };
    return { key: { day: formatDay(FROM + i) }, values: { level: mark } };
  });
  const answer: Answer = { rows, cuboids: [] };
  return buildSeries(answer, 'level', { from: FROM, to: FROM + 29 }, 'day', { kind: 'share', most: 1 });
}

const swing = (i: number) => (i % 2 ? 0.015 : -0.015);
const steady = series((i) => 0.8 + swing(i));
const step = series((i) => (i < 15 ? 0.82 : 0.78) + swing(i));
const drop = series((i) => (i === 11 ? 0.5 : 0.8 + swing(i)));

describe('serviceTrendTitle', () => {
  it('says which stretch was low, from when to when', () => {
    expect(plain(serviceTrendTitle(step, es))).toBe('El servicio fue bajo durante 15 días, 16–30 oct 2026: 78 %');
    const en = { m: messagesFor('en'), f: formatFor('en') };
    expect(plain(serviceTrendTitle(step, en))).toBe('Service was low for 15 days, 16 – 30 Oct 2026: 78%');
  });

  it('says which day left the ordinary, beside the stretch if both', () => {
    expect(plain(serviceTrendTitle(drop, es))).toBe('El servicio salió de lo ordinario una vez: 12 oct');
    const both = series((i) => (i === 4 ? 0.5 : (i < 15 ? 0.84 : 0.76) + swing(i)));
    expect(plain(serviceTrendTitle(both, es))).toBe(
      'El servicio fue bajo durante 15 días, 16–30 oct 2026: 76 %; salió de lo ordinario una vez: 5 oct',
    );
  });

  it('says that it was ordinary only where no mark says otherwise', () => {
    // 0.8 ± 2.66 × 0.03
    expect(plain(serviceTrendTitle(steady, es))).toBe('El servicio no salió de lo ordinario, que va de 72 % a 88 %');
    const uneven = series(
      (i) => 0.8 + swing(i) * (i % 3 ? 1 : 3),
      (i) => (i % 3 ? 900 : 100),
    );
    expect(plain(serviceTrendTitle(uneven, es))).toMatch(
      /^El servicio no salió de lo ordinario de cada día, que en total va de \d\d % a \d+ %$/,
    );
  });

  it('names marks near a limit where nothing else is said', () => {
    const signal = { rule: 'two-of-three', towards: 'lower' } as const;
    const near = {
      ...steady,
      marks: steady.marks.map((mark, i) => (i === 20 || i === 21 ? { ...mark, signal } : mark)),
    };
    expect(plain(serviceTrendTitle(near, es))).toBe(
      'El servicio rozó el límite de lo ordinario más que por azar: 21 oct, 22 oct',
    );
  });
});

it('abandonment is told by the same marks', () => {
  const low = (at: typeof step) => plain(abandonmentTrendTitle(0.2, at, es));
  expect(low(steady)).toBe('Abandonó 20.0 %, dentro de lo ordinario');
  expect(low(step)).toBe('Abandonó 20.0 %; el abandono fue bajo durante 15 días, 16–30 oct 2026: 78 %');
  expect(low(drop)).toBe('Abandonó 20.0 %; el abandono salió de lo ordinario una vez: 12 oct');
});

describe('what needs attention', () => {
  const met = buildFormulaBand(total({ 'serviceLevel.SL-1': 0.9 }), 0.8);
  const scope = resolveScope(readView(''), manifest(), { from: day('2025-01-01'), to: day('2026-10-31') });

  it('lists the stretch in which service was low, with a link to its days', () => {
    const [concern, ...rest] = findConcerns([], [], step, met, []);
    expect(rest).toEqual([]);
    const text = concern && concernText(concern, scope, es);
    expect(plain(text?.title ?? '')).toBe('El servicio fue bajo durante 15 días, 16–30 oct 2026: 78 %');
    expect(text?.link.change).toEqual({ period: { from: FROM + 15, to: FROM + 29 } });
  });

  it('lists the day apart from it', () => {
    expect(findConcerns([], [], drop, met, []).map(({ kind }) => kind)).toEqual(['day']);
    const rise = series((i) => (i < 15 ? 0.78 : 0.82) + swing(i));
    expect(findConcerns([], [], rise, met, []).map(({ kind }) => kind)).toEqual(['stretch']);
    expect(findConcerns([], [], steady, met, [])).toEqual([]);
  });
});

it('a spark marks what is beyond a limit and the end of each stretch', () => {
  const { special, band } = sparkPath(step, 300, 30);
  expect(special.map(({ towards }) => towards)).toEqual(['higher', 'lower']);
  expect(band.startsWith('M')).toBe(true);
  expect(sparkPath(drop, 300, 30).special).toHaveLength(1);
  expect(sparkPath(steady, 300, 30).special).toEqual([]);
});
