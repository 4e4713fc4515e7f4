import type { Day } from '@/lib/model/day';
import type { ClearedFlag, Flag, GapUnit, Judging, Line, TrainingKinds, Weeks } from '@/lib/model/training';
import { binomialUpper, normalCdf } from '@/lib/stats/distributions';
import { type Clears, clears } from './clears';
import type { Concluded } from './find';
import { type Found, findNeeds } from './find';
import { onset, seriesAt, standing } from './history';
import type { Counted } from './judge';
import { windowOf } from './judging';
import { occasionsIn, type Window } from './occasions';
import { cellsAt, type Happened, happenedAt } from './places';
import { AGREES, type Candidate } from './select';
import { callsThatWeigh } from './weigh';

/** A flag whose calls are indices in the line. */
export type FoundFlag = Omit<Flag, 'calls'> & { calls: number[] };

/** What is kept of a window that has passed. */
interface Earlier {
  counted: Counted[];
  flags: (Candidate & { measure: string })[];
}

export interface Report {
  window: Window;
  now: Found;
  /** The window before, of which only counts and flags are kept; null where there are no calls in it. */
  before: Earlier | null;
  flags: FoundFlag[];
  cleared: ClearedFlag[];
}

/** Where operators may need more training in the window that ends with a day, and how that stands against the window before. */
export function report(line: Line, judging: Judging, asOf: Day): Report {
  const window = windowOf(asOf, judging);
  const earlier = { from: window.from - (window.to - window.from), to: window.from };
  const occasions = occasionsIn(line, window);
  const now = findNeeds(line, judging, window, { occasions });
  const before = line.calls.day[0]! < window.from ? kept(findNeeds(line, judging, earlier, { after: now })) : null;
  const flags = now.flags.map((flag): FoundFlag => {
    const judgement = now.judgements[flag.m]!;
    const at = cellsAt(line, judgement.cells.topics, flag);
    const seen = happenedAt(judgement, at)!;
    const past = before?.counted.find(({ measure }) => measure.id === judgement.measure.id) ?? null;
    const pastSeen = past && happenedAt(past, at);
    const wasFlagged =
      before?.flags.some((other) => samePlace(other, flag) && other.measure === judgement.measure.id) ?? false;
    const weeks = weeksAt(judgement, past, at, window, earlier);
    const { unit } = judgement.measure;
    const since = onset(
      weeks.observed.map((value, week) => value - weeks.expected[week]!),
      weeks.variance,
    );
    return {
      ...nameOf(line, judgement.measure.id, flag),
      confidence: flag.material,
      n: flag.n,
      chance: chanceOf(judgement, seen),
      observed: shown(unit, seen.observed),
      expected: shown(unit, seen.expected),
      gap: flag.mean,
      low: flag.low,
      high: flag.high,
      standing: standing(seen, pastSeen, wasFlagged),
      since: since === 0 ? null : weeks.from + 7 * since,
      clears: shownClears(unit, clears(judgement, at, flag)),
      kind: kindOf(now, flag, judging.kinds),
      agree: agreeing(now, flag),
      weeks,
      calls: callsThatWeigh(line, judgement, flag, occasions),
    };
  });
  return { window, now, before, flags, cleared: before ? clearedSince(line, before, now) : [] };
}

/** Of a share the binomial tail, where that is more than the normal one, which knows the dispersion. */
function chanceOf({ measure }: Concluded, { n, observed, expected, gap, error }: Happened): number {
  const normal = normalCdf(-gap / error);
  if (measure.unit !== 'logit') return normal;
  return Math.max(normal, binomialUpper(Math.round(observed), n, Math.min(1, expected / n)));
}

function kept({ judgements, flags }: Found): Earlier {
  return {
    counted: judgements.map(({ measure, cells, estimates, centres }) => ({
      measure,
      cells,
      estimates,
      centres,
    })),
    flags: flags.map((flag) => ({ ...flag, measure: judgements[flag.m]!.measure.id })),
  };
}

const samePlace = (a: Candidate, b: Candidate) => a.operator === b.operator && a.team === b.team && a.topic === b.topic;

function nameOf(line: Line, measure: string, { level, operator, team, topic }: Candidate) {
  return {
    level,
    operator: line.operators[operator]?.id ?? null,
    team: line.teams[team] ?? null,
    topic: line.topics[topic] ?? null,
    measure,
  };
}

const shown = (unit: GapUnit, value: number) => (unit === 'log' ? Math.exp(value) : value);

function shownClears(unit: GapUnit, found: Clears | null): Clears | null {
  return found && { n: found.n, atMost: shown(unit, found.atMost) };
}

function weeksAt(now: Concluded, past: Counted | null, at: readonly number[], window: Window, earlier: Window): Weeks {
  const after = seriesAt(now, at);
  if (!past) return { from: window.from, ...after };
  const before = seriesAt(past, at);
  return {
    from: earlier.from,
    n: [...before.n, ...after.n],
    observed: [...before.observed, ...after.observed],
    expected: [...before.expected, ...after.expected],
    variance: [...before.variance, ...after.variance],
  };
}

/** What points the same way at a place of the same operator or team. */
function near(found: Found, flag: Candidate): Candidate[] {
  return found.candidates.filter(
    (other) =>
      other.m !== flag.m &&
      other.material >= AGREES &&
      other.operator === flag.operator &&
      other.team === flag.team &&
      (other.topic === flag.topic || other.topic < 0 || flag.topic < 0),
  );
}

function agreeing(found: Found, flag: Candidate): string[] {
  return [...new Set(near(found, flag).map(({ m }) => found.judgements[m]!.measure.id))];
}

/** The kind that aims at most of what is seen; of two the one that aims at less besides. */
function kindOf(found: Found, flag: Candidate, kinds: TrainingKinds): string | null {
  const seen = [found.judgements[flag.m]!.measure.id, ...agreeing(found, flag)];
  const fits = Object.entries(kinds)
    .filter(([, ids]) => ids.includes(seen[0]!))
    .map(([kind, ids]) => ({ kind, met: seen.filter((id) => ids.includes(id)).length, aims: ids.length }))
    .sort((a, b) => b.met - a.met || a.aims - b.aims || a.kind.localeCompare(b.kind, 'en'));
  return fits[0]?.kind ?? null;
}

/** Flags of the window before whose gap is now less likely material than not. */
function clearedSince(line: Line, before: Earlier, now: Found): ClearedFlag[] {
  return before.flags.flatMap((flag) => {
    const m = now.judgements.findIndex(({ measure }) => measure.id === flag.measure);
    const judgement = now.judgements[m];
    if (!judgement) return [];
    const { topics } = judgement.cells;
    const gap =
      flag.level === 'team_topic'
        ? now.teams[m]?.places[flag.team * topics + flag.topic]
        : flag.level === 'operator'
          ? judgement.posterior.operators[flag.operator]
          : judgement.posterior.cells[flag.operator * topics + flag.topic];
    const seen = happenedAt(judgement, cellsAt(line, topics, flag));
    if (!gap || !seen || seen.n < 1 || gap.material >= 0.5) return [];
    return [{ ...nameOf(line, flag.measure, flag), confidence: gap.material }];
  });
}
