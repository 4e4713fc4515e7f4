import type { DataTable } from '@/lib/export/table';
import type { Manifest } from '@/lib/model/manifest';
import type { ModuleResult, TrainingDocument } from '@/lib/model/training';
import { judgedName } from './flag-words';
import { personNameAndId } from './people';
import type { TrainingWords } from './training';

/** A kind of training by one measure or by all: what it did, beside what a plain before and after says. In units of the materiality. */
export interface EffectRow extends ModuleResult {
  key: string;
  name: string;
  detail: string;
}

/** Whether an effect is told from none. */
const isTold = ({ high, low }: Pick<ModuleResult, 'high' | 'low'>) => high < 0 || low > 0;

export function effectRows(modules: readonly ModuleResult[], { f, d }: TrainingWords): EffectRow[] {
  return modules
    .filter(({ kind, measure }) => measure !== null || modules.filter((one) => one.kind === kind).length > 2)
    .map((module) => ({
      ...module,
      key: `${module.kind} ${module.measure ?? ''}`,
      name: d.kinds[module.kind] ?? module.kind,
      detail: [
        module.measure === null ? d.allMeasures : judgedName(module.measure, { d }).toLowerCase(),
        module.trained === 1 ? d.trainedOne : d.trained(f.count(module.trained)),
      ].join(' · '),
    }));
}

export function effectsTitle({ modules, trainings }: TrainingDocument, { f, d }: TrainingWords): string {
  const kinds = new Set(modules.map(({ kind }) => kind));
  const worked = [...kinds].filter((kind) => modules.some((one) => one.kind === kind && one.high < 0));
  if (modules.length === 0 || trainings.every(({ effect }) => effect === null)) return d.effectsTitle.early;
  return worked.length > 0 ? d.effectsTitle.worked(f.count(worked.length), f.count(kinds.size)) : d.effectsTitle.none;
}

/** `−1.20`, with a true minus. */
export function signed(value: number, { f }: Pick<TrainingWords, 'f'>): string {
  return `${value < 0 ? '−' : '+'}${f.decimal(Math.abs(value), 2)}`;
}

export function effectWords(row: ModuleResult, words: TrainingWords): string {
  const { d } = words;
  const told = isTold(row) ? '' : ` (${d.even})`;
  return `${d.effect} ${signed(row.estimate, words)}${told}, ${signed(row.low, words)} – ${signed(row.high, words)}; ${d.naive.toLowerCase()} ${signed(row.naive, words)}`;
}

export function modulesTable(rows: readonly EffectRow[], { d }: TrainingWords): DataTable {
  return {
    columns: [
      { id: 'kind', label: d.kind, kind: 'text' },
      { id: 'measure', label: d.clearedMeasure, kind: 'text' },
      { id: 'trained', label: 'n', kind: 'count' },
      { id: 'effect', label: d.effect, kind: 'score' },
      { id: 'low', label: d.low, kind: 'score' },
      { id: 'high', label: d.high, kind: 'score' },
      { id: 'naive', label: d.naive, kind: 'score' },
    ],
    rows: rows.map(({ name, measure, trained, estimate, low, high, naive }) => [
      name,
      measure === null ? d.allMeasures : judgedName(measure, { d }),
      trained,
      estimate,
      low,
      high,
      naive,
    ]),
  };
}

export function trainingsTable({ trainings }: TrainingDocument, manifest: Manifest, words: TrainingWords): DataTable {
  const { f, d } = words;
  return {
    columns: [
      { id: 'place', label: d.clearedPlace, kind: 'text' },
      { id: 'held', label: d.held, kind: 'text' },
      { id: 'kind', label: d.kind, kind: 'text' },
      { id: 'measure', label: d.clearedMeasure, kind: 'text' },
      { id: 'effect', label: d.effect, kind: 'score' },
      { id: 'interval', label: d.interval, kind: 'text' },
      { id: 'naive', label: d.naive, kind: 'score' },
      { id: 'regression', label: d.regression, kind: 'score' },
      { id: 'likely', label: d.likely, kind: 'share' },
      { id: 'n', label: d.beforeAfter, kind: 'text' },
      { id: 'note', label: d.note, kind: 'text' },
    ],
    rows: trainings.map(({ day, kind, operator, topic, measure, effect, why, nBefore, nAfter, others }) => {
      const who = personNameAndId(operator, manifest);
      const count = (n: number | null) => (n === null ? '—' : f.count(n));
      return [
        topic === null ? d.place.operator(who) : d.place.operator_topic(who, topic),
        f.dayNumeric(day),
        kind === null ? null : (d.kinds[kind] ?? kind),
        judgedName(measure, { d }),
        effect?.estimate ?? null,
        effect && d.between(signed(effect.low95, words), signed(effect.high95, words)),
        effect?.naive ?? null,
        effect?.regression ?? null,
        effect?.worked ?? null,
        `${count(nBefore)} → ${count(nAfter)}`,
        why !== null ? d.why[why] : others > 0 ? d.othersToo : null,
      ];
    }),
  };
}
