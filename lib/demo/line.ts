import { type Contacts, createContacts, outcomeCode, WAITING } from './contacts';
import type { Demand } from './demand';
import { createEvents } from './events';
import { Floor, LOGIN, LOGOUT, PAUSE, RESUME, type Stretch } from './floor';
import type { Handle } from './handling';
import type { Operator } from './operators';
import type { Random } from './random';
import type { Roster } from './roster';
import type { DemoOptions, Scenario } from './scenario';
import { CALL_AGAIN, EXIT, FREE, Switchboard } from './switchboard';

const DAY_S = 86_400;

/** Runs the line through every day: people call, idle operators answer, the others wait in the order they came and leave
 * when their patience ends. Waits, abandonment and occupancy follow from it; none of them is drawn. */
export function runLine(
  scenario: Scenario,
  options: DemoOptions,
  operators: readonly Operator[],
  demand: Demand,
  roster: Roster,
  handle: Handle,
  random: Random,
): { contacts: Contacts; stretches: Stretch[] } {
  const end = options.days * DAY_S;
  const outageDay = (options.days - 1 - scenario.outage.daysBeforeEnd) * DAY_S;
  const outage = { from: outageDay + scenario.outage.from * 3600, to: outageDay + scenario.outage.to * 3600 };
  const contacts = createContacts(options.callsPerDay * options.days);
  const events = createEvents();
  const floor = new Floor(scenario, operators, events, random, end);
  const switchboard = new Switchboard(scenario, contacts, events, floor, handle, random, end, outage);

  const settleIfIdle = (operator: number, now: number) => {
    if (floor.isIdle(operator)) switchboard.settle(operator, now);
  };
  const happen = (kind: number, subject: number, now: number) => {
    if (kind === FREE) switchboard.settle(subject, now);
    else if (kind === EXIT) switchboard.exit(subject, now);
    else if (kind === CALL_AGAIN) switchboard.callAgain(subject, now);
    else if (kind === PAUSE) settleIfIdle(floor.duePause(subject), now);
    else {
      if (kind === LOGIN) floor.login(subject, now);
      else if (kind === LOGOUT) floor.logout(subject);
      else if (kind === RESUME) floor.resume(subject, now);
      settleIfIdle(subject, now);
    }
  };
  const until = (second: number) => {
    while (events.next() <= second) {
      const event = events.take();
      happen(event.kind, event.subject, event.second);
    }
  };

  for (let day = -1; day < options.days; day++) {
    scenario.shifts.forEach((shift, s) => {
      const from = day * DAY_S + shift.from * 3600;
      if (from + shift.hours * 3600 <= 0) return;
      roster.onDuty(day, s).forEach((operator, place) => {
        const start = from + shift.starts_min[place % shift.starts_min.length]! * 60;
        floor.plan(operator, start, start + shift.hours * 3600);
      });
    });
    if (day < 0) continue;
    for (const { second, topic } of demand.arrivals(day)) {
      const now = Math.min(end - 1, day * DAY_S + second);
      until(now);
      switchboard.arrive(now, topic);
    }
  }
  until(end - 1);
  for (let later = end; switchboard.room.size > 0 && later < end + DAY_S; later += 600) until(later);
  floor.finish();
  const { outcome } = contacts.columns;
  for (let row = 0; row < contacts.count; row++) if (outcome[row] === WAITING) outcome[row] = outcomeCode('incomplete');
  return { contacts, stretches: floor.stretches };
}
