import type { Random } from './random';
import type { Profession, Scenario } from './scenario';

export interface Operator {
  id: string;
  name: string;
  team: string;
  shift: number;
  profession: Profession;
  /** Day index in the run on which the operator began; negative before the first day. */
  hired: number;
  crossTrained: boolean;
}

/** Below so many operators a shift is too small to split by profession. */
const EVERYBODY_DOES_ALL = 40;

/** The roster. `shiftShares` says how many operators each shift needs, relative to the others. */
export function createOperators(
  scenario: Scenario,
  count: number,
  days: number,
  shiftShares: readonly number[],
  random: Random,
): Operator[] {
  const { operators: people, teams, shifts } = scenario;
  const total = shiftShares.reduce((sum, share) => sum + share, 0);
  const names = new Set<string>();
  const name = () => {
    const drawn = [people.firstNames, people.surnames, people.surnames].map((list) => list[random.below(list.length)]);
    return drawn.join(' ');
  };
  const operators: Operator[] = [];
  let cut = 0;
  for (let shift = 0, made = 0; shift < shifts.length; shift++) {
    cut += (shiftShares[shift]! / total) * count;
    const last =
      shift === shifts.length - 1
        ? count
        : Math.max(made + (count - made > shifts.length - shift ? 1 : 0), Math.round(cut));
    for (let place = 0; made < last; place++, made++) {
      let called = name();
      for (let tries = 0; names.has(called) && tries < 50; tries++) called = name();
      names.add(called);
      const psychologist = Math.floor((place + 1) * people.psychologists) > Math.floor(place * people.psychologists);
      operators.push({
        id: '',
        name: called,
        team:
          teams[Math.floor(((made + 0.5 + 1.5 * random.normal()) / count) * teams.length)] ??
          teams[random.below(teams.length)]!,
        shift,
        profession: psychologist ? 'psychology' : 'law',
        hired: random.chance(people.newHires)
          ? Math.floor(random.uniform() * days * 0.95) - 30
          : -90 - random.below(2400),
        crossTrained: random.chance(count < EVERYBODY_DOES_ALL ? 1 : scenario.staffing.crossTrained),
      });
    }
  }
  operators.sort((one, other) => one.hired - other.hired || (one.name < other.name ? -1 : 1));
  const width = Math.max(3, String(count).length);
  operators.forEach((operator, index) => {
    operator.id = `OP-${String(index + 1).padStart(width, '0')}`;
  });
  return operators;
}
