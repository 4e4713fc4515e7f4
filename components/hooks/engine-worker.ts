import { ask } from '@/lib/engine/ask';
import { type Brush, buildBrush } from '@/lib/engine/brush';
import { listCalls } from '@/lib/engine/list-calls';
import { buffersOfAnswer, packAnswer } from '@/lib/engine/packed';
import type { CallList, CallSource } from '@/lib/model/call-list';
import { CORE } from '@/lib/model/cuboid';
import type { Question } from '@/lib/model/question';
import { openManifest } from '@/lib/source/published';
import type { FromEngine, ToEngine } from './engine-protocol';

/** After so many questions the engine's code is compiled; a reader's first change then meets it warm. */
const WARM = 40;
const IDLE_MS = 250;
/** Of them a reader who chose nothing sees something, on whatever day of a month the data end. */
const RECENT_DAYS = 31;

const newest = new Map<string, number>();
const tell = (message: FromEngine, transfer: ArrayBuffer[] = []) => postMessage(message, { transfer });
const words = (error: unknown) => (error instanceof Error ? error.message : String(error));
let source: CallSource | undefined;
let answered = 0;
let grasped: { grasp: number; brush: Promise<Brush> } | undefined;

/** Fetches at once what every page asks first. */
function open({ base, manifest }: Extract<ToEngine, { type: 'open' }>): void {
  source = openManifest(manifest, new URL(base));
  const to = manifest.coverage?.to ?? 0;
  const latest = { from: to - RECENT_DAYS, to };
  for (const { id } of manifest.cuboids) if (CORE.includes(id)) source.cuboid(id, latest).catch(() => undefined);
}

async function answer({ asker, batch, stages }: Extract<ToEngine, { type: 'ask' }>): Promise<void> {
  newest.set(asker, batch);
  const stale = () => newest.get(asker) !== batch;
  const opened = source;
  if (!opened) return;
  try {
    for (const [stage, questions] of stages.entries()) {
      const answers = [];
      for (const question of questions) {
        answers.push(packAnswer(await ask(opened, question)));
        answered++;
        if (stale()) return;
      }
      tell({ type: 'answered', asker, batch, stage, answers }, answers.flatMap(buffersOfAnswer));
    }
    warm(stages.flat(), stale, IDLE_MS);
  } catch (error) {
    if (!stale()) tell({ type: 'refused', asker, batch, message: words(error) });
  }
}

async function list({ asker, batch, question }: Extract<ToEngine, { type: 'list' }>): Promise<void> {
  newest.set(asker, batch);
  const stale = () => newest.get(asker) !== batch;
  if (!source) return;
  try {
    const found = await listCalls(source, question);
    if (stale()) return;
    tell({ type: 'listed', asker, batch, list: found }, buffersOf(found));
  } catch (error) {
    if (!stale()) tell({ type: 'refused', asker, batch, message: words(error) });
  }
}

function buffersOf({ columns, ids }: CallList): ArrayBuffer[] {
  const arrays = [...Object.values(columns), ...(ids ? Object.values(ids) : [])];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}

/** Asks what is known already, a question at a time so that none waits behind it: each once, and until the engine is warm. */
function warm(questions: readonly Question[], stale: () => boolean, delay_ms: number): void {
  let at = 0;
  const next = async () => {
    const question = questions[at % questions.length];
    if (!question || !source || stale() || (at >= questions.length && answered >= WARM)) return;
    await ask(source, question).catch(() => undefined);
    at++;
    answered++;
    setTimeout(next);
  };
  setTimeout(next, delay_ms);
}

function takeUp({ grasp, question }: Extract<ToEngine, { type: 'grasp' }>): void {
  if (!source) return;
  const brush = buildBrush(source, question);
  brush.catch(() => undefined);
  grasped = { grasp, brush };
}

/** Says nothing where the data can't be read: what the reader chooses in the end is asked anyway. */
async function move({ grasp, periods }: Extract<ToEngine, { type: 'move' }>): Promise<void> {
  if (grasped?.grasp !== grasp) return;
  const brush = await grasped.brush.catch(() => null);
  if (brush && grasped.grasp === grasp) tell({ type: 'moved', grasp, values: periods.map(brush.values) });
}

addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  if (data.type === 'open') open(data);
  else if (data.type === 'warm') warm(data.questions, () => false, 0);
  else if (data.type === 'list') list(data);
  else if (data.type === 'grasp') takeUp(data);
  else if (data.type === 'move') move(data);
  else answer(data);
});
