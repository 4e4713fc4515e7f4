import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { demoFiles } from '@/lib/demo/files';
import { scenario } from '@/lib/demo/scenario';
import { createWorld } from '@/lib/demo/world';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import type { CallSource } from '@/lib/model/call-list';
import type { Settings } from '@/lib/model/settings';
import { publishStore } from '@/lib/publish/publish';
import { SETTINGS } from '@/lib/publish/settings.fixture';
import { openManifest } from '@/lib/source/published';
import { randomFrom } from '@/lib/stats/random.fixture';
import { type Database, openDatabase } from '@/lib/store/database';
import { readLedger } from '@/lib/store/ledger';
import { createViews } from '@/lib/store/view';
import { formatDay, parseDay } from '@/lib/time/day';
import { createFacts } from './facts.fixture';

/** A line as published files and, beside it, as tables of facts made from its store by SQL of their own. */
export interface VerifiedLine {
  settings: Settings;
  source: CallSource;
  facts: Database;
  close(): Promise<void>;
}

class Line extends TemporaryLine {
  constructor(zone: string) {
    super();
    this.zone = zone;
  }

  async open(files: Record<string, string>, settings: Settings): Promise<VerifiedLine> {
    await this.import(files);
    const out = join(this.folder, 'out');
    await publishStore(this.store, out, settings);
    const folder = join(out, 'supervisors');
    const source = openManifest(
      JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
      pathToFileURL(join(folder, '/')),
      async (url) => new Response(new Uint8Array(await readFile(new URL(url)))),
    );
    const facts = await openDatabase();
    await createViews(facts, this.store, (await readLedger(this.store))!);
    await createFacts(facts, settings);
    const close = async () => {
      await facts.close();
      await this.remove();
    };
    return { settings, source, facts, close };
  }
}

/** The demonstration line, of few people and nine weeks. */
export async function demonstrationLine(): Promise<VerifiedLine> {
  const world = createWorld(scenario, {
    days: 63,
    operators: 8,
    callsPerDay: 40,
    seed: 11,
    end: parseDay('2026-10-31')!,
  });
  const files = demoFiles(world).filter(({ name }) => name.endsWith('.csv'));
  const settings: Settings = {
    ...SETTINGS,
    operatingDayStartsAt: 7,
    fewest: 2,
    topics: { 'violencia familiar': { severity: 'severe' }, extorsión: { severity: 'severe' } },
  };
  return new Line(settings.zone).open(
    Object.fromEntries(files.map(({ name, lines }) => [name, `${[...lines].join('\n')}\n`])),
    settings,
  );
}

interface Draw {
  /** Below n. */
  (n: number): number;
  of<T>(values: readonly T[]): T;
}

function drawFrom(seed: number): Draw {
  const random = randomFrom(seed);
  const draw = (n: number) => Math.floor(random.uniform() * n);
  return Object.assign(draw, { of: <T>(values: readonly T[]) => values[draw(values.length)] as T });
}

const table = (head: string, rows: readonly (readonly unknown[])[]) =>
  `${[head, ...rows.map((row) => row.map((cell) => cell ?? '').join(','))].join('\n')}\n`;
const instant = (moment: number) => `${new Date(moment * 1000).toISOString().slice(0, 19)}Z`;

/** Waits on the edges of bins, between them, beyond the last, and now and then none that is known. */
function seconds(draw: Draw, most: number, unknownIn: number): number | null {
  if (draw(unknownIn) === 0) return null;
  return draw(3) === 0 ? draw.of([0, 1, 5, 10, 20, 20, 30, 60, 120, 3600, 3601]) : draw(most);
}

/** One in nine of the calls is of three callers. */
const callerOf = (n: number) => `k${n % 9 === 0 ? n % 27 : n}`;

const OUTCOMES = [
  ...['answered', 'answered', 'resolved', 'resolved', 'referred', 'transferred', 'transferred', 'escalated'],
  ...['callback', 'information', 'not_pertinent', 'repeat', 'abandoned', 'abandoned', 'abandoned', 'timed_out'],
  ...['left_by_key', 'overflowed', 'failed', 'incomplete'],
];
const UNANSWERED = ['abandoned', 'timed_out', 'left_by_key', 'overflowed', 'failed', 'incomplete'];
const HOUR = 3600;
const DAY = 24 * HOUR;

interface Awkward {
  zone: string;
  from: string;
  days: number;
  operatingDayStartsAt: number;
  seed: number;
  /** Columns of the calls that the export lacks. */
  lacking: readonly string[];
  /** Whether a queue is only there in sums. */
  intervals: boolean;
}

/** Calls with unknown and extreme times, several visits of one call and the same caller again, an operator under an alias, answers on
 * several scales that name their call, or their operator and time, or nothing; states that overlap, lie across midnight and the change of the
 * clock, or have no end. */
function awkwardFiles({ from, days, seed, lacking, intervals, zone }: Awkward): Record<string, string> {
  const draw = drawFrom(seed);
  const start = parseDay(from)! * 86_400 + 8 * HOUR;
  const operators = ['ana', 'ben', 'cleo', 'dora', 'x-ben'];
  const calls: Record<string, unknown>[] = [];
  for (let i = 0; i < days * 22; i++) {
    const outcome = draw.of(OUTCOMES);
    const answered = !UNANSWERED.includes(outcome);
    const again = draw(12) === 0 && calls.length > 0 ? draw.of(calls) : null;
    calls.push({
      call_id: again ? again.call_id : `c${i}`,
      visit: again ? i + 2 : 1,
      start: instant(start + draw(days * DAY)),
      operator_id: answered && draw(25) ? draw.of(operators) : null,
      queue: draw(30) ? draw.of(['crisis', 'crisis', 'legal', 'night']) : null,
      topic: draw(8) ? draw.of(['violence', 'grief', 'custody']) : null,
      channel: draw.of(['phone', 'phone', 'phone', 'chat']),
      wait_s: seconds(draw, 90, 12),
      ring_s: seconds(draw, 15, 4),
      talk_s: answered ? seconds(draw, 900, 60) : null,
      hold_s: answered ? seconds(draw, 60, 40) : null,
      wrap_s: answered ? seconds(draw, 120, 60) : null,
      outcome,
      caller: draw(5) ? callerOf(draw(draw(8) ? days * 4 : 3)) : null,
      source: again ? again.source : draw.of(['pbx', 'pbx', 'web']),
    });
  }
  const columns = Object.keys(calls[0]!).filter((name) => !lacking.includes(name));
  const surveys: unknown[][] = [];
  for (let i = 0; i < days * 8; i++) {
    const call = draw(10) ? draw.of(calls) : null;
    const recommend = draw(6) === 0;
    const scale = recommend || draw(9) === 0 ? [0, 10] : [1, 5];
    const overall = !recommend && draw(3) > 0;
    const answeredAt = draw(4) ? start + draw(days * DAY) : null;
    surveys.push([
      call?.call_id,
      draw(4) ? null : draw.of(operators),
      answeredAt === null ? null : instant(answeredAt),
      i,
      recommend ? 'recommend' : overall ? 'overall' : draw.of(['listening', 'solution']),
      scale[0]! + draw(scale[1]! - scale[0]! + 1) + (draw(20) ? 0 : 0.5),
      ...scale,
    ]);
  }
  for (const call of calls.filter(({ operator_id: who }) => who && draw(12) === 0)) {
    const over = Date.parse(String(call.start)) / 1000 + Number(call.wait_s ?? 0) + Number(call.talk_s ?? 0);
    surveys.push([null, call.operator_id, instant(over + draw(2600)), surveys.length, 'overall', 1 + draw(5), 1, 5]);
  }
  const states: unknown[][] = [];
  for (const operator of [...operators, 'visitor']) {
    for (let day = -1; day < days; day++) {
      if (draw(3) === 0) continue;
      let at = start + day * DAY + draw(20) * HOUR + draw(HOUR);
      for (let i = draw(5); i >= 0; i--) {
        const length = 60 + draw(3 * HOUR);
        const [state, reason] = draw.of([
          ['staffed', null],
          ['staffed', null],
          ['available', null],
          ['handling', null],
          ['pause', 'lunch'],
          ['pause', null],
          ['training', 'course'],
          ['offline', null],
        ]);
        states.push([operator, state, instant(at), draw(12) ? instant(at + length) : null, reason]);
        at += draw(6) ? length : Math.floor(length / 2) + 1;
      }
    }
  }
  const evaluations: unknown[][] = [];
  for (let i = 0; i < days * 2; i++) {
    const call = draw.of(calls.filter(({ operator_id: who }) => who));
    const at = formatDay(parseDay(from)! + draw(days));
    for (const evaluator of draw(3) ? ['EV-1'] : ['EV-1', 'EV-2'])
      for (const [criterion, critical] of [
        ['greeting', 'no'],
        ['risk', 'yes'],
        ['respect', 'no'],
      ] as const)
        if (draw(10))
          evaluations.push([
            `e${i}-${evaluator}`,
            call.call_id,
            call.operator_id,
            evaluator,
            draw(20) ? at : null,
            criterion,
            draw(15) ? draw(2) : draw(3) / 2,
            draw(8) ? null : 1 + draw(3),
            critical,
          ]);
  }
  const sums: unknown[][] = [];
  for (let slot = 0; slot < days * 48; slot++) {
    if (draw(4) < 3) continue;
    const answered = draw(6);
    const abandoned = draw(3);
    const threshold = draw(9) ? 20 : 30;
    const sum = (most: number, of: number) => (draw(10) ? draw(most) * of + draw(10) / 10 : null);
    sums.push([
      draw(10) ? 'sums' : 'crisis',
      'phone',
      instant(start + slot * 1800),
      instant(start + (slot + 1) * 1800),
      draw(30) ? answered + abandoned + draw(2) : Math.max(0, answered - 1),
      answered,
      abandoned,
      draw(3) ? null : answered + draw(2),
      sum(40, answered),
      sum(30, abandoned),
      sum(300, answered),
      sum(20, answered),
      sum(60, answered),
      draw(6) ? draw(answered + 1) : null,
      threshold,
    ]);
  }
  return {
    'calls.csv': table(
      columns.join(','),
      calls.map((call) => columns.map((name) => call[name])),
    ),
    'surveys.csv': table('call_id,operator_id,answered_at,answer_id,dimension,score,scale_min,scale_max', surveys),
    'states.csv': table('operator_id,state,start,end,reason', states),
    'evaluations.csv': table(
      'evaluation_id,call_id,operator_id,evaluator_id,date,criterion,score,weight,critical',
      evaluations,
    ),
    'operators.csv': table('operator_id,name,team,shift,profession,hire_date,aliases', [
      ['ana', 'Ana', 'north', 'day', 'psychology', '2024-01-01', null],
      ['ben', 'Ben', 'south', 'night', 'law', '2025-06-01', 'x-ben|B7'],
      ['cleo', 'Cleo', 'south', null, 'law', null, 'B7'],
    ]),
    'annotations.csv': table('from,to,label,scope', [[instant(start), null, `clock of ${zone}`, null]]),
    ...(intervals && {
      'intervals.csv': table(
        'queue,channel,start,end,offered,answered,abandoned,handled,wait_sum_s,abandon_wait_sum_s,talk_sum_s,hold_sum_s,wrap_sum_s,within_threshold,threshold_s',
        sums,
      ),
    }),
  };
}

function awkwardLine(awkward: Awkward): Promise<VerifiedLine> {
  const { zone, operatingDayStartsAt } = awkward;
  return new Line(zone).open(awkwardFiles(awkward), {
    ...SETTINGS,
    fewest: 2,
    zone,
    operatingDayStartsAt,
    topics: { violence: { severity: 'severe' }, grief: { severity: 'severe' } },
    night: { from: 20, to: 7 },
  });
}

/** Over the night on which Tijuana's clock is put back. */
export const awkwardAutumn = () =>
  awkwardLine({
    zone: 'America/Tijuana',
    from: '2026-10-12',
    days: 40,
    operatingDayStartsAt: 0,
    seed: 5,
    lacking: [],
    intervals: false,
  });

/** Over the night on which it is put forward, without wrap-up, and with a queue of which there are only sums. */
export const awkwardSpring = () =>
  awkwardLine({
    zone: 'America/Tijuana',
    from: '2026-02-20',
    days: 40,
    operatingDayStartsAt: 7,
    seed: 6,
    lacking: ['wrap_s'],
    intervals: true,
  });
