import { ask } from '@/lib/engine/ask';
import { type Brush, buildBrush } from '@/lib/engine/brush';
import type { Filter, Question } from '@/lib/model/question';
import { readManifest } from '@/lib/source/manifest';
import { openManifest } from '@/lib/source/published';

/** What each page that is measured offers to be asked without anything being drawn. No queue chosen means all; both days count. */
export interface EngineOfPage {
  fourCharts(queues: string[], from: number, to: number): Promise<unknown>;
  /** Service level, with whatever else the page tells of a period. */
  totals(queues: string[], from: number, to: number): Promise<number | null>;
}

declare global {
  interface Window {
    engine: EngineOfPage;
  }
}

const MEASURES = ['contacts', 'serviceLevel', 'serviceLevel.SL-1', 'asa', 'abandonRate'];
const CHARTS: Question['by'][] = [['week'], ['hour', 'weekday'], ['queue'], ['hour']];

const data = new URL('data/supervisors/', location.href);
const source = openManifest(await readManifest(new URL('manifest.json', data)), data);
const brushes = new Map<string, Promise<Brush>>();

function brushOf(queue: string[]): Promise<Brush> {
  const key = queue.join('\n');
  const brush = brushes.get(key) ?? buildBrush(source, { measures: MEASURES, filter: { where: { queue } } });
  brushes.set(key, brush);
  return brush;
}

window.engine = {
  fourCharts: async (queue, from, to) => {
    const filter: Filter = { from, to, where: { queue } };
    for (const by of CHARTS) await ask(source, { measures: MEASURES, by, filter });
  },
  totals: async (queue, from, to) => (await brushOf(queue)).values({ from, to }).serviceLevel?.value ?? null,
};
