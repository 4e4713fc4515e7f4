import { describe, expect, it } from 'vitest';
import { NO_CHOICE, readView } from '@/lib/url/view';
import { day, manifest } from './page.fixture';
import { resolveScope } from './scope';

const coverage = { from: day('2025-01-01'), to: day('2026-10-31') };
const resolve = (search: string, over = coverage) => resolveScope(readView(search), manifest(), over);

describe('resolveScope', () => {
  it('opens with the last full month against the one before', () => {
    expect(resolveScope(NO_CHOICE, manifest(), coverage)).toMatchObject({
      period: { from: day('2026-10-01'), to: day('2026-10-31') },
      comparison: { from: day('2026-09-01'), to: day('2026-09-30') },
      grain: 'day',
      formula: 'SL-2',
      threshold_s: 20,
      where: {},
      callsOnly: false,
    });
  });

  it('takes everything where the data hold no full month', () => {
    const short = { from: day('2026-10-05'), to: day('2026-10-31') };
    expect(resolve('', short)).toMatchObject({ period: short, preset: 'everything', comparison: null });
  });

  it('takes a longer period where the last full month holds next to nothing', () => {
    const onDays = (...days: string[]) =>
      manifest({ calls: days.map((iso) => ({ day: day(iso), file: '', bytes: 0, sha256: '', rows: 1 })) });
    const open = (line: ReturnType<typeof manifest>) => resolveScope(NO_CHOICE, line, coverage).preset;
    const september = ['01', '02', '03', '04', '07', '08', '09'].map((d) => `2026-09-${d}`);
    expect(open(onDays('2026-10-31'))).toBe('everything');
    expect(open(onDays(...september, '2026-10-31'))).toBe('last13Weeks');
    expect(open(onDays(...september.map((iso) => iso.replace('-09-', '-10-'))))).toBe('lastFullMonth');
  });

  it('does not compare with what the data do not reach', () => {
    expect(resolve('?from=2025-01-01&to=2025-01-31').comparison).toBeNull();
    expect(resolve('?compare=none').comparison).toBeNull();
    expect(resolve('?compare=year').comparison).toEqual({ from: day('2025-10-02'), to: day('2025-11-01') });
  });

  it('lets days of one’s own lie beyond the data, but not by centuries', () => {
    expect(resolve('?from=1900-01-01&to=2200-12-31').period).toEqual({
      from: coverage.from - 366,
      to: coverage.to + 366,
    });
    expect(resolve('?from=1990-01-01&to=1990-01-31').period).toEqual(coverage);
  });

  it('leaves out what the data do not know', () => {
    expect(resolve('?queue=Legal&queue=Gone&threshold=17')).toMatchObject({
      where: { queue: ['Legal'] },
      threshold_s: 20,
    });
    expect(resolve('?channel=phone')).toMatchObject({ where: { channel: ['phone'] }, callsOnly: true });
  });
});
