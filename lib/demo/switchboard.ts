import { createCallers, WITHHELD } from './callers';
import { addContact, CHANNELS, type Contacts, outcomeCode, WAITING } from './contacts';
import type { Events } from './events';
import type { Floor } from './floor';
import type { Handle } from './handling';
import type { Random } from './random';
import type { Scenario } from './scenario';
import { WaitingRoom } from './waiting-room';

export const FREE = 4;
export const EXIT = 5;
export const CALL_AGAIN = 6;
const DAY_S = 86_400;
const SHORTEST_RING_S = 2;
const SHORTEST_REDIAL_S = 20;

interface Again {
  topic: number;
  channel: number;
  caller: number;
  tries: number;
}

/** Brings contacts and operators together: takes calls in, connects them, lets them wait, go and call again. */
export class Switchboard {
  readonly room: WaitingRoom;
  private readonly callerOf: (topic: number) => number;
  private readonly again: Again[] = [];
  private readonly general: number;

  constructor(
    private readonly scenario: Scenario,
    private readonly contacts: Contacts,
    private readonly events: Events,
    private readonly floor: Floor,
    private readonly handle: Handle,
    private readonly random: Random,
    /** The second from which nobody calls any more, and the stretch in which no call gets through. */
    private readonly end: number,
    private readonly outage: { from: number; to: number },
  ) {
    this.room = new WaitingRoom(contacts, scenario.queues.length);
    this.callerOf = createCallers(scenario, random);
    this.general = scenario.queues.findIndex((queue) => queue.profession === null);
  }

  /** A call comes in: a first one about this topic, or somebody's who calls again. */
  arrive(now: number, topic: number, who?: Again) {
    const { scenario, random, contacts } = this;
    const row = addContact(contacts);
    const { columns } = contacts;
    columns.start[row] = now;
    columns.topic[row] = topic;
    columns.channel[row] = who ? who.channel : random.chance(scenario.topics[topic]!.chat) ? 1 : 0;
    columns.queue[row] = random.chance(scenario.generalQueueShare) ? this.general : scenario.topics[topic]!.queue;
    columns.caller[row] = who ? who.caller : this.callerOf(topic);
    columns.tries[row] = who ? who.tries : 0;
    columns.patience[row] = this.drawPatience(row);
    if (random.chance(scenario.incomplete)) {
      columns.outcome[row] = outcomeCode('incomplete');
      return;
    }
    if (random.chance(scenario.failed)) {
      columns.outcome[row] = outcomeCode('failed');
      columns.wait[row] = random.below(5);
      return;
    }
    const operator = this.floor.pick(columns.queue[row]!);
    if (operator === null) this.wait(row, now);
    else this.connect(row, operator, now);
  }

  callAgain(index: number, now: number) {
    const who = this.again[index]!;
    this.arrive(now, who.topic, who);
  }

  /** Somebody's patience or the line's limit ends, or they leave by key. */
  exit(row: number, now: number) {
    const { columns } = this.contacts;
    if (columns.outcome[row] !== WAITING) return;
    this.room.leave();
    const waited = now - columns.start[row]!;
    if (waited >= columns.patience[row]!) this.giveUp(row, now, 'abandoned');
    else if (waited >= this.patience(row).limit_s) this.giveUp(row, now, 'timed_out');
    else {
      columns.outcome[row] = outcomeCode('left_by_key');
      columns.wait[row] = waited;
    }
  }

  /** An operator has nothing in hand: home, a pause, the next who waits, or ready. */
  settle(operator: number, now: number) {
    if (this.floor.relieve(operator, now, this.room.size)) return;
    const row = this.room.next((queue) => this.floor.canTake(operator, queue));
    if (row !== null) this.connect(row, operator, now);
  }

  private wait(row: number, now: number) {
    const { key } = this.scenario;
    this.room.enter(row);
    this.events.schedule(now + Math.min(this.patience(row).limit_s, this.contacts.columns.patience[row]!), EXIT, row);
    if (this.random.chance(key.share)) this.events.schedule(now + key.at_s + this.random.below(15), EXIT, row);
  }

  private connect(row: number, operator: number, now: number) {
    const { scenario, random, events } = this;
    const { columns } = this.contacts;
    this.floor.occupy(operator);
    const ring = SHORTEST_RING_S + Math.min(14, Math.floor(random.exponential(2.2)));
    const leavesAt = columns.start[row]! + columns.patience[row]!;
    if (now + ring >= leavesAt) {
      this.giveUp(row, leavesAt, 'abandoned');
      events.schedule(leavesAt + 1, FREE, operator);
      return;
    }
    const topic = columns.topic[row]!;
    const done = this.handle(operator, topic, columns.channel[row] === 1, Math.floor(now / DAY_S));
    columns.operator[row] = operator;
    columns.ring[row] = ring;
    columns.wait[row] = now + ring - columns.start[row]!;
    columns.talk[row] = done.talk;
    columns.hold[row] = done.hold;
    columns.wrap[row] = done.wrap;
    columns.outcome[row] = done.outcome;
    columns.coded[row] = random.chance(scenario.uncoded) ? -1 : topic;
    const finished = now + ring + done.talk + done.hold + done.wrap;
    events.schedule(finished, FREE, operator);
    if (scenario.topics[topic]!.severe && random.chance(scenario.debrief.share)) this.floor.debrief(operator, finished);
    if (done.outcome === outcomeCode('repeat') && columns.caller[row] !== WITHHELD) {
      this.plan(row, finished + 3600 + random.exponential(scenario.callers.return_days) * DAY_S, 0);
    }
  }

  private giveUp(row: number, now: number, outcome: 'abandoned' | 'timed_out') {
    const { columns } = this.contacts;
    const { redial, redialTries, redial_s } = this.scenario.callers;
    columns.outcome[row] = outcomeCode(outcome);
    columns.wait[row] = now - columns.start[row]!;
    const tries = columns.tries[row]!;
    if (tries >= redialTries || !this.random.chance(redial)) return;
    const mean = this.random.chance(0.8) ? redial_s : 12 * redial_s;
    this.plan(row, now + SHORTEST_REDIAL_S + this.random.exponential(mean), tries + 1);
  }

  private plan(row: number, second: number, tries: number) {
    const { topic, channel, caller } = this.contacts.columns;
    let at = Math.floor(second);
    if (at >= this.outage.from && at < this.outage.to) at = this.outage.to + Math.floor(this.random.exponential(1200));
    if (at >= this.end) return;
    this.again.push({ topic: topic[row]!, channel: channel[row]!, caller: caller[row]!, tries });
    this.events.schedule(at, CALL_AGAIN, this.again.length - 1);
  }

  private patience(row: number) {
    return this.scenario.patience[CHANNELS[this.contacts.columns.channel[row]!]!];
  }

  private drawPatience(row: number) {
    const { hasty, hasty_s, median_s, spread } = this.patience(row);
    if (this.random.chance(hasty)) return 1 + Math.floor(this.random.exponential(hasty_s));
    return Math.max(1, Math.round(this.random.logNormal(median_s, spread)));
  }
}
