import type { Manifest, PublishedDocument } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import type { Flag, PlacesDocument, TrainingDocument } from '@/lib/model/training';
import { evaluatorLeanings } from '@/lib/training/evaluators';
import { judgingOf } from '@/lib/training/judging';
import { report } from '@/lib/training/report';
import { moduleResults, trainingResults } from '@/lib/training/results';
import { storiesOf } from '@/lib/training/stories';
import { levelTable, placeTable } from '@/lib/training/tables';
import type { CodedStore } from './aggregate';
import type { Documents } from './documents';
import { effectsBeside } from './effects-thread';
import { sameParts } from './store-parts';
import { readTrainingLine, type StoredLine } from './training-line';

/** Fewer people can't be held to each other. */
const FEWEST_OPERATORS = 5;
/** A document of places holds so many operators. */
const OPERATORS_A_DOCUMENT = 25;

/** Tables that say something of it. */
const TOLD_BY = ['contacts', 'surveys', 'evaluations', 'operators', 'trainings'] as const;
const DOCUMENTS: readonly PublishedDocument['id'][] = ['training', 'places'];

/** Writes where operators may need more training: a document of flags and of operators as a whole, and one of places for every few operators. Writes none where fewer than five
 * people answered calls in the last weeks, and answers null then. Where none of the tables changed since the last time, what was published then stays. */
export async function writeTraining(
  store: string,
  { ledger, settings, parts, since }: CodedStore,
  documents: Documents,
): Promise<Manifest['training'] | null> {
  const previous = since?.previous;
  if (previous && TOLD_BY.every((name) => sameParts(previous.parts[name], parts[name]))) {
    documents.keep(previous.manifest.documents?.filter(({ id }) => DOCUMENTS.includes(id)) ?? []);
    return previous.manifest.training ?? null;
  }
  const { windowWeeks } = judgingOf({ answers: { dimensions: [] }, reviews: { criteria: [] } }, settings.training);
  const stored = await readTrainingLine(store, ledger, settings, { asOf: null, windowWeeks });
  try {
    return stored && (await writeLine(stored, settings, documents));
  } finally {
    await stored?.close();
  }
}

async function writeLine(
  stored: StoredLine,
  settings: Settings,
  documents: Documents,
): Promise<Manifest['training'] | null> {
  const { line, asOf, evaluators } = stored;
  const judging = judgingOf(line, settings.training);
  const calls = callsOf(stored, asOf + 1 - 7 * judging.windowWeeks);
  const working = calls.flatMap((n, operator) => (n > 0 ? [operator] : []));
  if (working.length < FEWEST_OPERATORS) return null;
  const beside = effectsBeside({ line, judging, asOf });
  beside.catch(() => {});
  const found = report(line, judging, asOf);
  const effects = await beside;
  const flags: Flag[] = [];
  for (const flag of found.flags) flags.push({ ...flag, calls: await stored.callsAt(flag.calls) });
  const document: TrainingDocument = {
    schema: 1,
    asOf,
    from: found.window.from,
    windowWeeks: judging.windowWeeks,
    falseAlarms: judging.falseAlarms,
    compared: found.before !== null,
    measures: found.now.judgements.map(({ measure }) => measure),
    kinds: judging.kinds,
    topics: [...line.topics],
    operators: working.map((operator) => line.operators[operator]!.id),
    calls: working.map((operator) => calls[operator]!),
    flags: flags.map(rounded),
    cleared: found.cleared,
    levels: levelTable(line, found, working),
    evaluators: evaluatorLeanings(line, evaluators, found.window),
    trainings: trainingResults(line, effects),
    modules: moduleResults(effects),
  };
  await documents.write('training', 'json', JSON.stringify(document));
  for (let first = 0; first < working.length; first += OPERATORS_A_DOCUMENT) {
    const some = working.slice(first, first + OPERATORS_A_DOCUMENT);
    const places: PlacesDocument = {
      schema: 1,
      operators: some.map((operator) => line.operators[operator]!.id),
      ...placeTable(line, found, some),
    };
    await documents.write('places', 'json', JSON.stringify(places), { first });
  }
  const stories = storiesOf(flags);
  return { asOf, places: stories.length, fresh: stories.filter(({ standing }) => standing === 'new').length };
}

function callsOf({ line }: StoredLine, from: number): number[] {
  const calls: number[] = new Array(line.operators.length).fill(0);
  for (let i = 0; i < line.calls.n; i++) if (line.calls.day[i]! >= from) calls[line.calls.operator[i]!]!++;
  return calls;
}

const short = (value: number) => Number(value.toPrecision(4));

function rounded(flag: Flag): Flag {
  const { weeks, clears } = flag;
  return {
    ...flag,
    confidence: short(flag.confidence),
    chance: short(flag.chance),
    observed: short(flag.observed),
    expected: short(flag.expected),
    gap: short(flag.gap),
    clears: clears && { n: clears.n, atMost: short(clears.atMost) },
    weeks: {
      from: weeks.from,
      n: weeks.n,
      observed: weeks.observed.map(short),
      expected: weeks.expected.map(short),
      variance: weeks.variance.map(short),
    },
  };
}
