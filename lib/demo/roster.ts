import { weekdayOf } from './calendar';
import type { Demand } from './demand';
import type { Operator } from './operators';
import type { Random } from './random';
import type { DemoOptions, Scenario } from './scenario';

export interface Roster {
  /** Operators who come to this shift of the day with this index (−1 is the day before the first). */
  onDuty(index: number, shift: number): number[];
  /** Shifts asked for and shifts filled so far. */
  filled: { wanted: number; worked: number };
}

/** Operators that a shift of a weekday needs: expected load with a square-root reserve, and those on pause. */
export function createNeed(scenario: Scenario, demand: Demand): number[][] {
  const { safety, pausedShare } = scenario.staffing;
  return Array.from({ length: 7 }, (_, d) =>
    scenario.shifts.map((shift, s) => {
      const late = Math.round(
        shift.starts_min.reduce((sum, minutes) => sum + minutes, 0) / shift.starts_min.length / 60,
      );
      let load = 0;
      for (let k = 0; k < shift.hours; k++) {
        const hour = shift.from + k + late;
        load += demand.forecast(((d + Math.floor(hour / 24)) % 7) + 1, hour % 24) / shift.hours;
      }
      return (load + safety[s]! * Math.sqrt(load)) / (1 - pausedShare);
    }),
  );
}

export function createRoster(
  scenario: Scenario,
  options: DemoOptions,
  operators: readonly Operator[],
  need: readonly number[][],
  demand: Demand,
  random: Random,
): Roster {
  const first = options.end - options.days + 1;
  const { absence, shiftsPerWeek } = scenario.staffing;
  const worked = operators.map(() => new Set<number>());
  const filled = { wanted: 0, worked: 0 };
  const lately = (operator: number, index: number) => {
    let shifts = 0;
    for (let back = 1; back <= 6; back++) if (worked[operator]!.has(index - back)) shifts++;
    return shifts;
  };

  return {
    filled,
    onDuty(index, shift) {
      const weekday = weekdayOf(first + index);
      const { strain } = scenario;
      const until = scenario.shifts[shift]!.from + scenario.shifts[shift]!.hours;
      const strained =
        weekday === strain.weekday &&
        index >= options.days - strain.lastDays &&
        scenario.shifts[shift]!.from < strain.to &&
        until > strain.from;
      const usual =
        need[weekday - 1]![shift]! * (demand.holidays.get(first + index)?.public ? scenario.holidayStaff : 1);
      const exact = usual * (strained ? strain.staff : 1);
      const wanted = Math.max(2, Math.floor(exact) + (random.chance(exact % 1) ? 1 : 0));
      const free = operators
        .map((operator, k) => ({ k, operator, order: lately(k, index) + random.uniform() }))
        .filter(({ operator, order }) => operator.shift === shift && operator.hired <= index && order < shiftsPerWeek)
        .sort((one, other) => one.order - other.order);
      const psychologists = free.filter(({ operator }) => operator.profession === 'psychology');
      const lawyers = free.filter(({ operator }) => operator.profession === 'law');
      const asked = Math.round(wanted * scenario.operators.psychologists);
      const fromLaw = Math.min(lawyers.length, wanted - Math.min(asked, psychologists.length));
      const chosen = [...psychologists.slice(0, wanted - fromLaw), ...lawyers.slice(0, fromLaw)];
      filled.wanted += wanted;
      filled.worked += chosen.length;
      const present = chosen.filter((_, place) => place === 0 || !random.chance(absence)).map(({ k }) => k);
      for (const k of present) worked[k]!.add(index);
      return present;
    },
  };
}
