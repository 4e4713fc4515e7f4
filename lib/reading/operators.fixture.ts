import { formatFor } from '@/lib/format/figure';
import { flagWords } from '@/lib/i18n/flags';
import { messagesFor } from '@/lib/i18n/messages';
import { operatorsWords } from '@/lib/i18n/operators';
import type { Manifest } from '@/lib/model/manifest';
import type { Flag, JudgedMeasure, PlaceColumns, TrainingDocument } from '@/lib/model/training';
import type { OperatorsWords } from './operators';
import { day, manifest } from './page.fixture';

const f = formatFor('es-MX');
export const words: OperatorsWords = {
  m: messagesFor('es-MX'),
  f,
  d: operatorsWords.in('es-MX')!,
  told: { f, d: flagWords.in('es-MX')! },
};

export const AHT: JudgedMeasure = { id: 'aht', source: 'calls', unit: 'log', materiality: 0.2 };
export const TRANSFER: JudgedMeasure = { id: 'transfer', source: 'calls', unit: 'logit', materiality: 0.35 };
export const OVERALL: JudgedMeasure = { id: 'overall', source: 'surveys', unit: 'score', materiality: 0.25 };

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The same of everyone, but for what is given. */
export function columns(change: Partial<PlaceColumns> = {}): PlaceColumns {
  const all = (value: number) => IDS.map(() => value);
  return {
    n: all(100),
    observed: all(20),
    expected: all(20),
    seen: all(0),
    error: all(0.1),
    gap: all(0),
    low: all(-0.2),
    high: all(0.2),
    material: all(0.001),
    ...change,
  };
}

export function flag(change: Partial<Flag> = {}): Flag {
  return {
    level: 'operator',
    operator: 'b',
    team: null,
    topic: null,
    measure: 'transfer',
    confidence: 0.97,
    n: 100,
    chance: 0.001,
    observed: 40,
    expected: 20,
    gap: 2,
    low: 1.2,
    high: 2.9,
    standing: 'new',
    since: null,
    clears: null,
    kind: null,
    agree: [],
    weeks: { from: 0, n: [], observed: [], expected: [], variance: [] },
    calls: [],
    ...change,
  };
}

/** Six people in the thirteen weeks to 31 October 2026. */
export function training(change: Partial<TrainingDocument> = {}): TrainingDocument {
  return {
    schema: 1,
    asOf: day('2026-10-31'),
    from: day('2026-08-02'),
    windowWeeks: 13,
    falseAlarms: 0.1,
    compared: true,
    measures: [AHT, TRANSFER, OVERALL],
    kinds: {},
    topics: ['fraude', 'extorsión'],
    operators: IDS,
    calls: IDS.map(() => 100),
    flags: [],
    cleared: [],
    levels: { aht: columns(), transfer: columns(), overall: columns({ observed: IDS.map(() => 1) }) },
    evaluators: [],
    trainings: [],
    modules: [],
    ...change,
  };
}

/** The line of those people: `a` is of no roster; teams are Norte and Sur. */
export function line(pseudonyms?: boolean): Manifest {
  const base = manifest();
  const entry = (name: string, team: string, shift: string, hiredOn: string | null) => ({
    name,
    team,
    shift,
    discipline: null,
    hiredOn: hiredOn === null ? null : day(hiredOn),
  });
  return {
    ...base,
    settings: { ...base.settings, ...(pseudonyms !== undefined && { training: { pseudonyms } }) },
    dictionaries: { ...base.dictionaries, operator: [null, ...IDS] },
    roster: [
      null,
      null,
      entry('Óscar', 'Norte', 'matutino', '2025-10-31'),
      entry('Zoila', 'Norte', 'nocturno', '2026-10-30'),
      entry('Ana', 'Sur', 'matutino', null),
      entry('Óliver', 'Sur', 'matutino', '2020-10-01'),
      entry('Berta', 'Sur', 'nocturno', '2026-08-01'),
    ],
  };
}
