import { edgesOf, type Need } from '@/lib/measures/need';
import { DISPOSITIONS, type Part } from '@/lib/model/contact';
import {
  CORE,
  CUBOID_SHAPES,
  type Dimension,
  type Figure,
  type StoredDimension,
  WAIT_BINS,
  WAIT_EDGES,
} from '@/lib/model/cuboid';
import type { Manifest, PublishedCuboid } from '@/lib/model/manifest';
import type { Filter, Reason } from '@/lib/model/question';
import { storedUnder } from './axis';
import { isOfMonths, namedDimensions, windowOf } from './selection';

/** How a cuboid gives a need: a figure, of the bins up to and including `lastBin` where given, or of one part of the handling. */
export interface Reading {
  figure: Figure;
  lastBin?: number;
  /** Whether people are told from contacts by how long ago the time before was. */
  byAgo?: true;
  part?: Part;
  /** Of a distribution. */
  histogram?: Histogram;
}

interface Histogram {
  dimension: 'bin' | 'later' | 'length';
  /** Code of the first bin. */
  first: number;
  edges: readonly number[];
  sums: Figure;
  /** Absent where the largest value is not known. */
  max?: Figure;
}

/** Last bin in which the wait is known. */
const KNOWN_BINS = WAIT_BINS - 1;

const PART_OF: Partial<Record<string, Part>> = { talk_s: 'talk', hold_s: 'hold', wrap_s: 'wrap', handle_s: 'handle' };

/** How this cuboid can give a need; null where it can't, whatever the question. */
export function readingOf(need: Need, cuboid: PublishedCuboid, { settings, intervals }: Manifest): Reading | null {
  const has = (figure: Figure) => cuboid.figures.includes(figure);
  const binned = cuboid.dimensions.includes('bin') && has('contacts');
  const knownBins: Reading | null = binned ? { figure: 'contacts', lastBin: KNOWN_BINS } : null;
  const ofPart = (figure: Figure, column: string): Reading | null => {
    const part = PART_OF[column];
    const { parts } = CUBOID_SHAPES[cuboid.id];
    return part && has(figure) && (parts?.includes(part) ?? true) ? { figure, part } : null;
  };
  // The parts of handling are those of the answered.
  const toldEndings = cuboid.dimensions.includes('ending') || cuboid.dimensions.includes('part');
  if (need.endings && !toldEndings) return null;
  if (need.fates && !cuboid.dimensions.includes('fate')) return null;
  if (need.again && !cuboid.dimensions.includes('again')) return null;
  if (need.people) return peopleReading(need, cuboid);
  if (need.dispositions && !cuboid.dimensions.includes('disposition')) return disposedReading(need, cuboid);
  switch (need.take) {
    case 'count':
      return has('contacts') ? { figure: 'contacts' } : null;
    case 'handled':
      if (intervals) return has('handled') ? { figure: 'handled' } : null;
      return has('contacts') ? { figure: 'contacts' } : null;
    case 'figure':
      return has(need.figure) ? { figure: need.figure } : null;
    case 'sum':
      if (has(need.column as Figure)) return binned && intervals ? null : { figure: need.column as Figure };
      return intervals ? null : ofPart('part_s', need.column);
    case 'known': {
      const figure = need.column.replace(/_s$/, '_n') as Figure;
      if (has(figure)) return { figure };
      if (intervals) return null;
      return need.column === 'wait_s' ? knownBins : ofPart('part_n', need.column);
    }
    case 'judged': {
      if (need.seconds !== settings.serviceLevel.threshold_s) return has('wait_n') ? { figure: 'wait_n' } : knownBins;
      if (intervals) return has('judged') ? { figure: 'judged' } : null;
      return has('wait_n') ? { figure: 'wait_n' } : knownBins;
    }
    case 'within': {
      if (need.seconds === settings.serviceLevel.threshold_s && has('within_target'))
        return { figure: 'within_target' };
      if (need.seconds === settings.shortAbandon_s && has('within_short')) return { figure: 'within_short' };
      const edge = (WAIT_EDGES as readonly number[]).indexOf(need.seconds);
      return binned && edge >= 0 ? { figure: 'contacts', lastBin: edge } : null;
    }
    case 'spread': {
      const histogram = { first: 0, edges: edgesOf(need.column) };
      switch (need.column) {
        case 'wait_s':
          return (
            knownBins && {
              ...knownBins,
              histogram: { ...histogram, dimension: 'bin', sums: 'wait_s', max: 'wait_max' },
            }
          );
        case 'later_s':
          return cuboid.dimensions.includes('later')
            ? { figure: 'contacts', histogram: { ...histogram, dimension: 'later', first: 1, sums: 'later_s' } }
            : null;
        default: {
          const ofLength = ofPart('part_n', need.column);
          return (
            ofLength && {
              ...ofLength,
              histogram: {
                ...histogram,
                dimension: 'length',
                sums: 'part_s',
                max: 'part_max',
              },
            }
          );
        }
      }
    }
  }
}

function peopleReading({ take }: Need, { figures, dimensions }: PublishedCuboid): Reading | null {
  if (take !== 'count') return null;
  if (figures.includes('people')) return { figure: 'people' };
  return dimensions.includes('ago') ? { figure: 'contacts', byAgo: true } : null;
}

/** Cuboids without dispositions may count the known and the resolved. */
function disposedReading({ take, dispositions = [] }: Need, { figures }: PublishedCuboid): Reading | null {
  if (take !== 'count') return null;
  const known = dispositions.length === DISPOSITIONS.length;
  const resolved = dispositions.length === 1 && dispositions[0] === 'resolved';
  const figure = known ? 'disposed' : resolved ? 'resolved' : null;
  return figure && figures.includes(figure) ? { figure } : null;
}

/** How much larger one may be of which the latest quarters are at hand than another that must be fetched first. */
const AT_HAND = 2.5;

/** The published cuboids that can answer these needs together under this question, the smallest first, or one that every page has at hand. */
export function matchCuboids(
  needs: readonly Need[],
  by: readonly Dimension[],
  filter: Filter,
  manifest: Manifest,
): PublishedCuboid[] {
  if (filter.seconds && filter.seconds.length > 0) return [];
  const dimensions = [...namedDimensions(by, filter)].map(storedUnder);
  if (dimensions.includes('score') && manifest.dictionaries.score.length <= 1) return [];
  if (needs.some(({ people }) => people) && !windowOf(by, filter, manifest)) return [];
  if (needs.some(({ times }) => times !== undefined) && !isOfMonths(by, filter, manifest)) return [];
  const cost = (cuboid: PublishedCuboid) => costOf(cuboid, dimensions, isOfAllDays(filter, manifest));
  return manifest.cuboids
    .filter((cuboid) => dimensions.every((dimension) => cuboid.dimensions.includes(dimension)))
    .filter((cuboid) => needs.every((need) => readingOf(need, cuboid, manifest) && covers(cuboid, need, filter)))
    .toSorted((a, b) => cost(a) - cost(b));
}

const isOfAllDays = ({ from, to }: Filter, { coverage }: Manifest) =>
  !coverage || ((from ?? coverage.from) <= coverage.from && (to ?? coverage.to) >= coverage.to);

/** How much larger one may be that goes on answering when a queue is chosen. */
const BY_QUEUE = 3;

/** What is told of persons is read only where the question is about them. */
function costOf(
  { id, rows, dimensions }: PublishedCuboid,
  asked: readonly StoredDimension[],
  ofAllDays: boolean,
): number {
  const isOfPersons = dimensions.includes('operator') && !asked.includes('operator');
  const atHand = CORE.includes(id) && !ofAllDays ? AT_HAND : 1;
  const lasting = dimensions.includes('queue') ? BY_QUEUE : 1;
  return rows / atHand / lasting + (isOfPersons ? Number.MAX_SAFE_INTEGER / 2 : 0);
}

/** Some cuboids hold only contacts that no one answered, some only the answered: they count where the question is about their marks, never contacts at large. The parts of handling are
 * those of the answered. */
function covers(cuboid: PublishedCuboid, need: Need, { where }: Filter): boolean {
  const asked = (labels: readonly unknown[] | undefined, chosen: (string | null)[] | undefined) =>
    labels !== undefined || (chosen !== undefined && !chosen.includes(null));
  if (cuboid.dimensions.includes('part')) return need.endings?.every((ending) => ending === 'answered') ?? false;
  if (cuboid.dimensions.includes('fate')) return asked(need.fates, where?.fate);
  return !cuboid.dimensions.includes('again') || asked(need.again, where?.again);
}

/** Dimensions of survey answers, of operators' states and of the parts of handling. */
const NOT_OF_CALLS: readonly Dimension[] = [
  'dimension',
  'score',
  'state',
  'reason',
  'part',
  'length',
  'criterion',
  'first_score',
  'second_score',
];

/** Whether the calls hold what a need and the question are about; they know whether there was a survey answer, and else nothing of surveys and states. */
export function callsFit(need: Need, by: readonly Dimension[], filter: Filter, manifest: Manifest): boolean {
  const named = namedDimensions(by, filter);
  if (need.people && !windowOf(by, filter, manifest)) return false;
  return (need.take !== 'figure' || need.figure === 'surveyed') && !NOT_OF_CALLS.some((name) => named.has(name));
}

/** Columns of the store by which figures are known that don't bear their name. */
const COLUMNS: Partial<Record<Figure, string>> = {
  reported_n: 'within_threshold',
  reported_within: 'within_threshold',
  state_s: 'state',
  stretches: 'state',
  stretches_open: 'state',
  reviewed: 'criterion',
  met: 'criterion',
  critical_failed: 'critical',
  critical_n: 'critical',
  pairs: 'evaluator_id',
  pairs_same: 'evaluator_id',
  callers: 'caller_key',
  pause_s: 'state',
  training_s: 'state',
};

/** Why a need can't be told of contacts that were not answered, where the question is about what is known of the answered alone. */
export function ofAnswered(need: Need, by: readonly Dimension[], filter: Filter, manifest: Manifest): Reason | null {
  const known = manifest.ofAnswered ?? [];
  if (known.length === 0 || !isOfOthers(need)) return null;
  const isOpen = (name: Dimension) => filter.where?.[name]?.every((label) => label === null) && !by.includes(name);
  const dimension = [...namedDimensions(by, filter)].find(
    (name) => (known as readonly StoredDimension[]).includes(storedUnder(name)) && !isOpen(name),
  );
  return dimension ? { code: 'of-answered', dimension } : null;
}

/** Counts of contacts of any ending are what they say. */
function isOfOthers({ take, endings, fates, people }: Need): boolean {
  if (fates || people) return true;
  if (endings) return endings.some((ending) => ending !== 'answered');
  return take === 'within' || take === 'judged';
}

/** Figures of the contacts that known operators answered. */
const OF_OPERATORS: ReadonlySet<Figure> = new Set(CUBOID_SHAPES.exposure.figures);

/** Figures of which nothing is known where no topic is set as severe. */
const OF_SEVERE: ReadonlySet<Figure> = new Set<Figure>([
  'severe_n',
  'severe_talk_n',
  'severe_talk_s',
  'runs',
  'run_contacts',
  'run_max',
  'recovery_n',
  'recovery_s',
  'recovery_short',
]);

/** Why there is nothing at all to make a need from; null where there is. */
export function absent(need: Need, manifest: Manifest): Reason | null {
  if (takesEnded(need) && noneEnded(manifest)) return { code: 'unknown-in-data', column: 'ending' };
  const isResolved = need.dispositions?.length === 1 && need.dispositions[0] === 'resolved';
  if (isResolved && manifest.trust.known.resolution === 0) return { code: 'unknown-in-data', column: 'disposition' };
  if (need.take !== 'figure') return null;
  if ((OF_OPERATORS.has(need.figure) || need.times !== undefined) && manifest.intervals && !manifest.trust.contacts)
    return { code: 'only-sums' };
  if (OF_SEVERE.has(need.figure)) {
    if (Object.keys(manifest.settings.topics ?? {}).length === 0) return { code: 'not-set', key: 'topics' };
    if (manifest.dictionaries.topic.length <= 1) return { code: 'unknown-in-data', column: 'topic' };
  }
  const away = need.figure === 'pause_s' || need.figure === 'training_s';
  if (away && !manifest.states?.some((state) => state === 'pause' || state === 'training'))
    return { code: 'unknown-in-data', column: 'pause' };
  const holds = (figure: Figure) => manifest.cuboids.some((c) => c.figures.includes(figure) && c.rows > 0);
  const recorded = holds(need.figure) && (need.figure !== 'surveyed' || holds('answers'));
  if (!recorded)
    return {
      code: 'unknown-in-data',
      column: OF_OPERATORS.has(need.figure) ? 'operator_id' : (COLUMNS[need.figure] ?? need.figure),
    };
  if (need.figure === 'handle_s' && manifest.intervals && !manifest.trust.contacts) return { code: 'only-sums' };
  return need.figure === 'handle_s' && !wrapIsKnown(manifest) ? { code: 'unknown-in-data', column: 'wrap_s' } : null;
}

/** Whether only contacts of a known ending are counted. */
function takesEnded({ endings, fates }: Need): boolean {
  return endings ? !endings.includes('incomplete') && !endings.includes('left_in_menu') : fates !== undefined;
}

/** Whether the export says of no contact how it ended: none answered would be as wrong as all answered. */
function noneEnded({ trust, intervals }: Manifest): boolean {
  return !intervals && trust.incomplete > 0 && trust.incomplete + trust.leftInMenu === trust.contacts;
}

/** Handling is talk, hold and wrap: where an export writes no wrap, as queue_log, the time on the phone alone would pass for it.
 * Some contacts without one are borne: a share of those whose talk is known. */
function wrapIsKnown({ trust: { known } }: Manifest): boolean {
  const WRAP_KNOWN = 0.95;
  return typeof known.wrap_s !== 'number' || known.wrap_s >= WRAP_KNOWN * (known.talk_s ?? 1);
}

/** Why neither a cuboid nor the calls can give a need under this question. */
export function mismatch(need: Need, by: readonly Dimension[], filter: Filter, manifest: Manifest): Reason {
  const named = [...namedDimensions(by, filter)];
  if (need.people && !windowOf(by, filter, manifest)) return { code: 'not-by', dimension: 'hour' };
  if (need.take !== 'figure' || need.figure === 'surveyed')
    return { code: 'not-by', dimension: named.find((name) => NOT_OF_CALLS.includes(name)) ?? 'dimension' };
  if (filter.seconds?.[0]) return { code: 'not-by', dimension: filter.seconds[0].column };
  const lacking = manifest.cuboids
    .filter((cuboid) => cuboid.figures.includes(need.figure))
    .map((cuboid) => named.filter((d) => !cuboid.dimensions.includes(storedUnder(d))))
    .toSorted((a, b) => a.length - b.length)[0];
  if (need.times !== undefined && !lacking?.length) return { code: 'by-month' };
  return { code: 'not-by', dimension: lacking?.[0] ?? (named.includes('score') ? 'score' : 'ending') };
}
