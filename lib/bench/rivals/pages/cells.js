/** Sums of the cells between two days, of the chosen queues: how many contacts were offered, how many were judged, how many of these served in time. */

const HOURS = 24;
const WEEKDAYS = 7;

/** Monday is 0; day 0 is a Thursday. */
export const weekdayOf = (day) => (day + 3) % WEEKDAYS;
export const weekOf = (day) => Math.floor((day + 3) / WEEKDAYS);
/** Monday of a week, as a date. */
export const dateOfWeek = (week) => new Date((week * WEEKDAYS - 3) * 86_400_000);

/** First position whose day is at least `day`; the cells are in order of days. */
function position(days, day) {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sums = (groups) => ({
  offered: new Float64Array(groups),
  judged: new Float64Array(groups),
  within: new Float64Array(groups),
});

function add(to, group, cells, i) {
  to.offered[group] += cells.offered[i];
  to.judged[group] += cells.judged[i];
  to.within[group] += cells.within[i];
}

/** The four charts and the total in one pass over typed arrays. */
export function fourCharts(cells, queues, chosen, from, to) {
  const taken = queues.map((name) => chosen.length === 0 || chosen.includes(name));
  const firstWeek = weekOf(from);
  const weeks = sums(weekOf(to) - firstWeek + 1);
  const week = sums(WEEKDAYS * HOURS);
  const byQueue = sums(queues.length);
  const byHour = sums(HOURS);
  const end = position(cells.day, to + 1);
  for (let i = position(cells.day, from); i < end; i++) {
    if (!taken[cells.queue[i]]) continue;
    const day = cells.day[i];
    const hour = cells.hour[i];
    add(weeks, weekOf(day) - firstWeek, cells, i);
    add(week, weekdayOf(day) * HOURS + hour, cells, i);
    add(byQueue, cells.queue[i], cells, i);
    add(byHour, hour, cells, i);
  }
  const rows = (of, name) =>
    Array.from(of.offered, (offered, i) => ({
      ...name(i),
      offered,
      level: of.judged[i] ? of.within[i] / of.judged[i] : null,
    }));
  const total = (values) => values.reduce((a, b) => a + b, 0);
  return {
    level: total(byHour.within) / total(byHour.judged),
    offered: total(byHour.offered),
    weeks: rows(weeks, (i) => ({ week: dateOfWeek(firstWeek + i) })),
    cells: rows(week, (i) => ({ weekday: Math.floor(i / HOURS), hour: i % HOURS })),
    queues: rows(byQueue, (i) => ({ queue: queues[i] })).filter((_, i) => taken[i]),
    hours: rows(byHour, (hour) => ({ hour })),
  };
}

/** The total alone. */
export function totals(cells, queues, chosen, from, to) {
  const taken = queues.map((name) => chosen.length === 0 || chosen.includes(name));
  let judged = 0;
  let within = 0;
  const end = position(cells.day, to + 1);
  for (let i = position(cells.day, from); i < end; i++) {
    if (!taken[cells.queue[i]]) continue;
    judged += cells.judged[i];
    within += cells.within[i];
  }
  return within / judged;
}
