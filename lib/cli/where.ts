import { DERIVED_DIMENSIONS, type Dimension, STORED_DIMENSIONS } from '@/lib/model/cuboid';
import type { Filter, SecondsColumn } from '@/lib/model/question';
import { UserError } from '@/lib/model/user-error';

const DIMENSIONS: readonly string[] = [...STORED_DIMENSIONS.filter((name) => name !== 'bin'), ...DERIVED_DIMENSIONS];
const SECONDS: readonly string[] = ['wait_s', 'ring_s', 'talk_s', 'hold_s', 'wrap_s'];
const FORM = /^([a-z_]+)\s*(!=|>=|<=|=|>|<)(.*)$/s;

/** Conditions as one writes them on a command line:
 *
 *     queue=9000            queue=Apoyo,Orientación (any of them)
 *     queue!=9000           operator= (unknown)
 *     wait_s>0              talk_s>=60
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
      const labels = value.split(',').map((label) => (label === '' ? null : label));
      (operator === '=' ? where : not)[parseDimension(name, '--where')] = labels;
    } else {
      throw new UserError(
        `--where ${condition}: not understood; write queue=9000, queue!=9000 or wait_s>0. Dimensions: ${DIMENSIONS.join(', ')}; seconds: ${SECONDS.join(', ')}`,
      );
    }
  }
  return { where, not, ...(seconds.length ? { seconds } : {}) };
}

export function parseDimension(name: string, option: string): Dimension {
  if (!DIMENSIONS.includes(name)) {
    throw new UserError(`${option}: no dimension "${name}"; known are ${DIMENSIONS.join(', ')}`);
  }
  return name as Dimension;
}
