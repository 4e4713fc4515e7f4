import { axisOf } from '@/lib/engine/axis';
import { DERIVED_DIMENSIONS, type Dimension, STORED_DIMENSIONS } from '@/lib/model/cuboid';
import type { Manifest } from '@/lib/model/manifest';
import type { Filter, SecondsColumn } from '@/lib/model/question';
import { UserError } from '@/lib/model/user-error';
import { nearest } from './near';

/** They have no labels that anybody would write. */
const UNNAMED: readonly string[] = ['bin', 'later', 'ago'];
const DIMENSIONS: readonly string[] = [
  ...STORED_DIMENSIONS.filter((name) => !UNNAMED.includes(name)),
  ...DERIVED_DIMENSIONS,
];
const SECONDS: readonly string[] = ['wait_s', 'ring_s', 'talk_s', 'hold_s', 'wrap_s'];
const SHOWN = 5;
const FORM = /^([a-z_]+)\s*(!=|>=|<=|=|>|<)(.*)$/s;

/** Conditions as one writes them on a command line:
 *
 *     queue=9000            queue=Apoyo,Orientación (any of them)
 *     queue!=9000           operator= (unknown)
 *     wait_s>0              talk_s>=60
 *     queue=Apoyo\, noche   (a comma of the value itself; a backslash before a comma is \\)
 *
 * Values of a dimension that is named again are added to its others.
 */
export function parseWhere(conditions: readonly string[]): Pick<Filter, 'where' | 'not' | 'seconds'> {
  const where: Filter['where'] = {};
  const not: Filter['not'] = {};
  const seconds: NonNullable<Filter['seconds']> = [];
  for (const condition of conditions) {
    const [, name = '', operator = '', value = ''] = FORM.exec(condition) ?? [];
    if (SECONDS.includes(name) && operator !== '!=') {
      if (!/^\d+$/.test(value))
        throw new UserError(`--where ${condition}: "${value}" is not a whole number of seconds`);
      seconds.push({ column: name as SecondsColumn, op: operator as '>', value: Number(value) });
    } else if (operator === '=' || operator === '!=') {
      const dimension = parseDimension(name, '--where');
      const conditions = operator === '=' ? where : not;
      conditions[dimension] = [...(conditions[dimension] ?? []), ...parseLabels(value)];
    } else {
      throw new UserError(
        `--where ${condition}: not understood; write queue=9000, queue!=9000 or wait_s>0. Dimensions: ${DIMENSIONS.join(', ')}; seconds: ${SECONDS.join(', ')}`,
      );
    }
  }
  return { where, not, ...(seconds.length ? { seconds } : {}) };
}

function parseLabels(text: string): (string | null)[] {
  const labels = text.match(/(?:\\[\\,]|[^,])+|(?<=^|,)(?=,|$)/gs) ?? [];
  return labels.map((label) => (label === '' ? null : label.replace(/\\([\\,])/g, '$1')));
}

/** Throws UserError on a value that the data do not have: the likeliest cause is a typing error. */
export function checkValues({ where, not }: Pick<Filter, 'where' | 'not'>, manifest: Manifest): void {
  if (!manifest.coverage) return;
  for (const [dimension, labels] of [...Object.entries(where ?? {}), ...Object.entries(not ?? {})]) {
    const axis = axisOf(dimension as Dimension, manifest, manifest.coverage);
    const known = Array.from({ length: axis.size }, (_, i) => axis.label(i)).filter((label) => label !== null);
    const unknown = labels.find((label) => label !== null && !known.includes(label));
    if (typeof unknown !== 'string') continue;
    throw new UserError(`--where: the data has no ${dimension} "${unknown}"; ${knownWords(unknown, known, dimension)}`);
  }
}

function knownWords(unknown: string, known: readonly string[], dimension: string): string {
  if (known.length === 0) return `it has no ${dimension} at all`;
  const near = nearest(unknown, known, SHOWN);
  const list = near.map((label) => `"${label}"`).join(', ');
  const comma = [unknown, ...near].some((label) => label.includes(','));
  return [
    known.length > near.length ? `the nearest of ${known.length} are ${list}` : `it has ${list}`,
    ...(comma ? ['write a comma of the value itself as \\,'] : []),
  ].join('; ');
}

export function parseDimension(name: string, option: string): Dimension {
  if (!DIMENSIONS.includes(name)) {
    throw new UserError(`${option}: no dimension "${name}"; known are ${DIMENSIONS.join(', ')}`);
  }
  return name as Dimension;
}
