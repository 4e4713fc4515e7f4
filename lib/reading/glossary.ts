import type { FigureKind, Format } from '@/lib/format/figure';
import type { GlossaryMessages } from '@/lib/i18n/glossary';
import type { Messages } from '@/lib/i18n/messages';
import { findMeasure, MEASURE_IDS } from '@/lib/measures/catalogue';
import { TARGET_PRESETS } from '@/lib/measures/target-presets';
import type { Manifest } from '@/lib/model/manifest';
import type { Answer } from '@/lib/model/question';
import type { Formula } from '@/lib/model/settings';
import { type DefinitionWords, definitionWords } from './definition-words';
import { plain } from './plain';
import { optionsOf, type Scope } from './scope';
import { totalOf } from './series';
import { type Target, targetOf } from './tiles';

interface Words {
  m: Messages;
  f: Format;
  d: GlossaryMessages;
}

export interface GlossaryEntry extends DefinitionWords {
  /** The measure's id, by which links reach it. */
  id: string;
  unit: string;
  direction: string;
  target: string;
  /** Published targets that are about it. */
  presets: string;
  /** Whether the period has a value; null until that is known. */
  known: boolean | null;
}

type GroupId = Exclude<keyof GlossaryMessages['groups'], 'presets' | 'terms'>;

export interface GlossaryGroup {
  id: GroupId;
  entries: GlossaryEntry[];
}

/** The groups in their order, each with the ids that belong to it; what belongs to none stands under `other`. */
const GROUPS: readonly (readonly [GroupId, RegExp])[] = [
  ['service', /^(serviceLevel|answerRate)/],
  ['waits', /^(wait|asa|abandonWait|offeredWait|patience)/],
  ['abandonment', /^(abandon|shortAbandon)/],
  ['volume', /^(contacts|offered|answered|otherExits|incomplete|leftInMenu)$/],
  ['later', /^(unheard|reachedLater|laterM)/],
  [
    'outcomes',
    /^(resol|unresol|information|marked|dispos|refer|transfer|repeat|fcr|firstContact|notPertinent|pertinent|callback|escal|followUp)/,
  ],
  ['handling', /^(talk|hold|wrap|handle|ring)/],
  ['load', /^(occupancy|utili|availab|shrink|state|stretches|staffed|severe|longestRun|shortRecover|recover|night)/],
  [
    'satisfaction',
    /^(satisf|csat|nps|ces|answers$|survey|respon|offerRate|quality|critical|evaluat|agree|pairs|kappa)/,
  ],
  ['other', /./],
];

/** The group that a measure belongs to. */
export const glossaryGroupOf = (id: string): GroupId => GROUPS.find(([, belongs]) => belongs.test(id))?.[0] ?? 'other';

/** The measure that an id of a target is about: `serviceLevel.SL-1` of `serviceLevel.SL-1@20`. */
const withoutSeconds = (id: string) => id.replace(/@.*$/, '');

function presetsOf(id: string, { d }: Words): string {
  const about = TARGET_PRESETS.filter(({ targets }) => targets.some(({ measure }) => withoutSeconds(measure) === id));
  return about.map((preset) => d.presetNames[preset.id]).join(', ');
}

function aimWords(target: Target, unit: FigureKind, { d, f }: Words): string {
  const text = (value: number) => (unit === 'share' ? f.percent(value, 0) : f.figure(unit, value));
  if (target.kind === 'between') return `${text(target.low)} – ${text(target.high)}`;
  return `${d.ops[target.kind === 'atLeast' ? '>=' : '<=']} ${text(target.value)}`;
}

const formulaOf = (id: string) => id.split('.')[1] as Formula | undefined;

function entryOf(id: string, now: Answer | null, scope: Scope, manifest: Manifest, words: Words): GlossaryEntry {
  const { d } = words;
  const { settings } = manifest;
  const value = now ? totalOf(now, id) : undefined;
  const { unit, direction } = findMeasure(id, settings, optionsOf(scope));
  const formula = formulaOf(id);
  const inForce = formula === undefined || formula === settings.serviceLevel.formula;
  const target = targetOf(id.split('.')[0] ?? id, settings);
  const said = definitionWords({ measure: id, value }, scope, manifest, words);
  return {
    ...said,
    ...(formula && { meaning: d.formulas[formula] }),
    figures: now ? said.figures : d.pending,
    id,
    unit: d.units[unit],
    direction: d.directions[direction],
    target: target && inForce ? aimWords(target, unit, words) : '',
    presets: presetsOf(id, words),
    known: now ? typeof value?.value === 'number' : null,
  };
}

/** Every measure with its figures of the period, in groups. */
export function buildGlossary(now: Answer | null, scope: Scope, manifest: Manifest, words: Words): GlossaryGroup[] {
  return GROUPS.flatMap(([group]) => {
    const ids = MEASURE_IDS.filter((id) => glossaryGroupOf(id) === group);
    return ids.length > 0 ? [{ id: group, entries: ids.map((id) => entryOf(id, now, scope, manifest, words)) }] : [];
  });
}

/** Whether all words of a search are in the text, whatever its accents and capitals. */
export function holds(text: string, search: string): boolean {
  const within = plain(text);
  return plain(search)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

/** The entries that hold all words of a search; groups left empty are left out. */
export function searchGlossary(groups: readonly GlossaryGroup[], search: string): GlossaryGroup[] {
  return groups.flatMap(({ id, entries }) => {
    const found = entries.filter((entry) =>
      holds(`${entry.name} ${entry.meaning} ${entry.formula} ${entry.id}`, search),
    );
    return found.length > 0 ? [{ id, entries: found }] : [];
  });
}
