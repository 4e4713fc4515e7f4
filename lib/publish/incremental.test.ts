import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import type { CallIdsIndex } from '@/lib/model/call-ids';
import type { Manifest } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import { formatDay, parseDay } from '@/lib/time/day';
import { type PublishReport, publishStore } from './publish';
import { SETTINGS } from './settings.fixture';

const FIRST = parseDay('2026-01-20')!;
/** Over the day on which New York's clock is put forward. */
const DAYS = 120;

const CALL_COLUMNS = 'call_id,start,operator_id,queue,topic,wait_s,talk_s,wrap_s,outcome,caller,source';
const SURVEY_COLUMNS = 'call_id,answered_at,operator_id,dimension,score';
const REVIEW_COLUMNS = 'evaluation_id,call_id,operator_id,evaluator_id,date,criterion,score,weight,critical';
const STATE_COLUMNS = 'operator_id,state,start,end,reason';

/** Numbers below n from a seed. */
function drawer(seed: number): (n: number) => number {
  let state = seed + 1;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

type Draw = (n: number) => number;
const pad = (n: number) => String(n).padStart(2, '0');
const clock = (day: number, draw: Draw) => `${formatDay(day)}T${pad(draw(24))}:${pad(draw(60))}:${pad(draw(60))}`;

/** A line whose store is published twice after each step: as what changed, and whole. */
class PublishedLine extends TemporaryLine {
  override zone = 'America/New_York';
  settings: Settings = {
    ...SETTINGS,
    zone: this.zone,
    operatingDayStartsAt: 3,
    topics: { t: { severity: 'severe' } },
  };
  rules = 'rules';
  readonly out = join(this.folder, 'out');
  private steps = 0;
  private calls = 0;
  private reviews = 0;

  constructor(readonly draw: Draw) {
    super();
  }

  /** Queues, topics and sources are so unlike in number that their order stays. */
  call(day: number): string {
    const { draw } = this;
    const queue = ['A', 'A', 'A', 'A', 'B', 'B', 'C'][draw(7)];
    const id = draw(12) ? `c${this.calls++}` : `c${draw(this.calls + 5)}x`;
    const answered = draw(3) > 0;
    const caller = draw(9) ? `caller ${draw(25)}` : '';
    const topic = ['', 't', 't', 't', 't', 'u'][draw(6)];
    const long = draw(60) ? '' : 9;
    const rest = answered
      ? `OP-${1 + draw(4)},${queue},${topic},${draw(30)},${draw(8) ? `${long}${draw(900)}` : ''},${draw(60)},answered`
      : `,${queue},,${draw(90)},,,abandoned`;
    return `${id},${clock(day, draw)},${rest},${caller},${draw(15) ? 'pbx' : 'web'}`;
  }

  survey(day: number): string {
    const { draw } = this;
    const id = draw(6) ? `c${draw(this.calls + 8)}` : '';
    const at = draw(3) ? clock(day, draw) : '';
    return `${id},${at},${draw(3) ? '' : `OP-${1 + draw(4)}`},${draw(3) ? 'overall' : 'listening'},${1 + draw(5)}`;
  }

  state(day: number): string {
    const { draw } = this;
    const from = draw(20);
    const end = draw(6) ? `${formatDay(day)}T${pad(from + draw(23 - from) + 1)}:30:00` : '';
    return `OP-${1 + draw(4)},${['staffed', 'staffed', 'pause', 'training'][draw(4)]},${formatDay(day)}T${pad(from)}:${pad(draw(60))}:${pad(draw(60))},${end},`;
  }

  review(day: number): string[] {
    const { draw } = this;
    const about = `c${draw(this.calls + 8)},OP-${1 + draw(4)},EV-${draw(3)},${formatDay(day)}`;
    const id = `e${this.reviews++}`;
    return ['risk', 'respect'].map(
      (name) => `${id},${about},${name},${draw(3) / 2},${1 + draw(3)},${draw(2) ? 'yes' : 'no'}`,
    );
  }

  async add(tables: { calls?: string[]; surveys?: string[]; states?: string[] }): Promise<void> {
    const step = this.steps++;
    const { calls = [], surveys = [], states = [] } = tables;
    await this.import({
      ...(calls.length ? { [`calls-${step}.csv`]: `${[CALL_COLUMNS, ...calls].join('\n')}\n` } : {}),
      ...(surveys.length ? { [`surveys-${step}.csv`]: `${[SURVEY_COLUMNS, ...surveys].join('\n')}\n` } : {}),
      ...(states.length ? { [`states-${step}.csv`]: `${[STATE_COLUMNS, ...states].join('\n')}\n` } : {}),
    });
  }

  publish(out = this.out): Promise<PublishReport> {
    return publishStore(this.store, out, this.settings, this.rules);
  }

  /** Publishes what changed, and expects what a publish of the whole store gives. */
  async check(): Promise<PublishReport> {
    const report = await this.publish();
    const memory = this.memory();
    const whole = join(this.folder, 'whole');
    expect((await this.publish(whole)).daysAnew).toBeNull();
    expect(namedFiles(this.out)).toEqual(namedFiles(whole));
    expect(memory).toEqual(this.memory());
    rmSync(whole, { recursive: true });
    return report;
  }

  private memory(): string {
    return readFileSync(join(this.store, 'published.json'), 'utf8');
  }
}

/** The manifest and all files that it names, as text of one character a byte. */
function namedFiles(out: string): Record<string, string> {
  const read = (file: string) => readFileSync(join(out, 'supervisors', file), 'latin1');
  const { cuboids, calls, callIds, documents = [] } = JSON.parse(read('manifest.json')) as Manifest;
  const { days } = JSON.parse(read(callIds!.file)) as CallIdsIndex;
  expect(days.map(({ day, rows }) => [day, rows])).toEqual(calls.map(({ day, rows }) => [day, rows]));
  return Object.fromEntries(
    [
      'manifest.json',
      ...[...cuboids.flatMap(({ files }) => files), ...calls, callIds!, ...days, ...documents].map(({ file }) => file),
    ].map((file) => [file, read(file)]),
  );
}

const times = (n: number, make: () => string) => Array.from({ length: n }, make);

async function publishedLine(seed: number): Promise<PublishedLine> {
  const line = new PublishedLine(drawer(seed));
  const { draw } = line;
  const day = () => FIRST + draw(DAYS);
  await line.add({
    calls: times(500, () => line.call(day())),
    surveys: times(150, () => line.survey(day())),
    states: times(150, () => line.state(day())),
  });
  const reviews = Array.from({ length: 60 }, () => line.review(day())).flat();
  await line.import({ 'evaluations.csv': `${[REVIEW_COLUMNS, ...reviews].join('\n')}\n` });
  await line.publish();
  return line;
}

type Step = (line: PublishedLine, end: number) => Promise<unknown>;
const near = (line: PublishedLine, day: number) => day - 2 + line.draw(4);

const STEPS: Record<string, Step> = {
  'a day at the end': (line, end) =>
    line.add({
      calls: times(6, () => line.call(end)),
      surveys: times(4, () => line.survey(end)),
      states: times(4, () => line.state(end)),
    }),
  'calls of an old day': (line) => {
    const day = FIRST + line.draw(DAYS);
    return line.add({ calls: times(3, () => line.call(near(line, day))) });
  },
  'late surveys': (line, end) => line.add({ surveys: times(3, () => line.survey(end)) }),
  'states of some days': (line) => {
    const day = FIRST + line.draw(DAYS);
    return line.add({ states: times(3, () => line.state(near(line, day))) });
  },
  'a call that was not over': async (line, end) => {
    const row = (talk: string) =>
      `open${line.draw(1e6)},${clock(end, line.draw)},OP-1,A,,5,${talk},0,answered,caller 3,pbx`;
    const open = row('');
    await line.add({ calls: [open, line.call(end)] });
    await line.check();
    await line.add({ calls: [open.replace(',5,,', ',5,77,'), line.call(end)] });
  },
  nothing: async () => {},
};

describe('publishing what changed', () => {
  it('gives what publishing the whole store gives, byte for byte', async () => {
    let partly = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1e6),
        fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 3, maxLength: 3 }),
        async (seed, steps) => {
          const line = await publishedLine(seed);
          try {
            for (const [index, step] of steps.entries()) {
              await STEPS[step]!(line, FIRST + DAYS + index);
              if ((await line.check()).daysAnew !== null) partly++;
            }
          } finally {
            await line.remove();
          }
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 3), seed: Number(process.env.SEED ?? 7), endOnFailure: !!process.env.RUNS },
    );
    expect(partly).toBeGreaterThan(6);
  }, 180_000);

  describe('is publishing the whole', () => {
    const files = (line: PublishedLine) => readdirSync(join(line.out, 'supervisors'));
    const path = (line: PublishedLine, begin: string) =>
      join(line.out, 'supervisors', files(line).find((file) => file.startsWith(begin))!);
    const cases: Record<string, (line: PublishedLine, end: number) => unknown> = {
      'where the settings are others': (line) => {
        line.settings = { ...line.settings, shortAbandon_s: 7 };
      },
      'where the rules are others': (line) => {
        line.rules = 'other rules';
      },
      'where a file of the bundle is gone': (line) => rmSync(path(line, 'ids-')),
      'where a cuboid is not as it was written': (line) => appendFileSync(path(line, 'traffic-'), 'x'),
      'where there is another manifest': (line) => appendFileSync(path(line, 'manifest'), ' '),
      'where a queue is new': (line, end) =>
        line.add({ calls: [`new,${formatDay(end)}T12:00:00,OP-1,Z,,1,1,1,answered,,pbx`] }),
      'where the roster changes': (line) =>
        line.import({ 'operators.csv': 'operator_id,name,aliases\nOP-1,Ana,OP-9\n' }),
      'where evaluations came': (line, end) =>
        line.import({ 'more-evaluations.csv': `${[REVIEW_COLUMNS, ...line.review(end)].join('\n')}\n` }),
      'where most days change': (line) => line.add({ calls: times(200, () => line.call(FIRST + line.draw(DAYS))) }),
      'where rows are taken back': async (line, end) => {
        const columns = {
          contact_id: 'id',
          entered_at: 'at',
          ending: { constant: 'abandoned' },
          queue: { constant: 'A' },
        };
        const file = { 'calls.csv': `id,at\nt,${formatDay(end - 60)}T12:00:00\n` };
        await line.import(file, { source: 'pbx', columns });
        expect((await line.check()).daysAnew).not.toBeNull();
        await line.import(file, { source: 'pbx', columns: { ...columns, queue: { constant: 'B' } } });
      },
    };

    it('where it must be', async () => {
      const line = await publishedLine(5);
      try {
        for (const [name, change] of Object.entries(cases)) {
          await change(line, FIRST + DAYS);
          expect([name, (await line.check()).daysAnew]).toEqual([name, null]);
        }
      } finally {
        await line.remove();
      }
    });
  });
});
