import type { Format } from '@/lib/format/figure';
import type { GlossaryMessages } from '@/lib/i18n/glossary';
import type { Messages } from '@/lib/i18n/messages';
import { findMeasure } from '@/lib/measures/catalogue';
import type { Manifest } from '@/lib/model/manifest';
import { estimateMark } from './estimate';
import { formulaWords } from './formula-words';
import type { JudgedPreset, JudgedTarget } from './presets';
import { reasonWords } from './reason-words';
import { optionsOf, type Scope } from './scope';

interface Words {
  m: Messages;
  f: Format;
  d: GlossaryMessages;
}

export interface PresetLine {
  id: string;
  /** `al menos 90 %`. */
  asked: string;
  formula: string;
  now: string;
  n: string;
  verdict: string;
  kept: boolean | null;
}

function lineOf(target: JudgedTarget, scope: Scope, { settings }: Manifest, words: Words): PresetLine {
  const { m, f, d } = words;
  const { measure: id, op, value, now, kept, margin } = target;
  const measure = findMeasure(id, settings, optionsOf(scope));
  const share = measure.unit === 'share';
  const size = Math.abs(margin ?? 0);
  const by = share ? d.points(f.decimal(size * 100, 1)) : f.figure(measure.unit, size);
  return {
    id,
    asked: `${d.ops[op]} ${share ? f.percent(value, 0) : f.figure(measure.unit, value)}`,
    formula: formulaWords(measure, m, f),
    now: `${estimateMark(now)}${f.figure(measure.unit, now?.value)}`,
    n: now?.value == null ? '' : m.measures.n(f.count(now.n)),
    verdict: kept === null ? `${d.unknown}: ${reasonWords(now?.reason, m)}` : kept ? d.met : d.missed(by),
    kept,
  };
}

/** What a published target asks and how this period stands to it, a line for each of its measures. */
export function presetLines({ targets }: JudgedPreset, scope: Scope, manifest: Manifest, words: Words): PresetLine[] {
  return targets.map((target) => lineOf(target, scope, manifest, words));
}
