import type { Events } from './events';
import type { Operator } from './operators';
import type { Random } from './random';
import type { Scenario } from './scenario';

export const LOGIN = 0;
export const LOGOUT = 1;
export const PAUSE = 2;
export const RESUME = 3;

/** A stretch of one operator's shift. `reason` null means staffed: logged in and not paused. */
export interface Stretch {
  operator: number;
  start: number;
  end: number;
  reason: string | null;
}

type Presence = 'away' | 'idle' | 'busy' | 'paused';
interface Post {
  presence: Presence;
  since: number;
  idleSince: number;
  leaving: boolean;
  due: { reason: string; seconds: number; at: number }[];
}

const LONGEST_DELAY_S = 1500;

/** The room: who is logged in, idle, busy or on pause, and who may take what. */
export class Floor {
  readonly stretches: Stretch[] = [];
  private readonly posts: Post[];
  private readonly present: number[] = [];
  private readonly plans: Stretch[] = [];
  private paused = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly operators: readonly Operator[],
    private readonly events: Events,
    private readonly random: Random,
    private readonly end: number,
  ) {
    this.posts = operators.map(() => ({ presence: 'away', since: 0, idleSince: 0, leaving: false, due: [] }));
  }

  /** Schedules an operator's coming, pauses and going. */
  plan(operator: number, from: number, to: number) {
    const start = from - 240 + this.random.below(480);
    this.events.schedule(start, LOGIN, operator);
    this.events.schedule(to - 120 + this.random.below(360), LOGOUT, operator);
    for (const pause of this.scenario.pauses) {
      const at = from + pause.from_min * 60 + this.random.below((pause.to_min - pause.from_min) * 60);
      const seconds = Math.round(pause.minutes * 60 * (0.8 + 0.5 * this.random.uniform()));
      this.plans.push({ operator, start: at, end: at + seconds, reason: pause.reason });
      this.events.schedule(at, PAUSE, this.plans.length - 1);
    }
  }

  login(operator: number, now: number) {
    const post = this.posts[operator]!;
    if (post.presence !== 'away') {
      post.leaving = false;
      return;
    }
    Object.assign(post, { presence: 'idle', since: now, idleSince: now, leaving: false, due: [] });
    this.present.push(operator);
  }

  /** Marks the shift as over; an operator on a contact finishes it first. */
  logout(operator: number) {
    this.posts[operator]!.leaving = true;
  }

  duePause(plan: number): number {
    const { operator, start, end, reason } = this.plans[plan]!;
    const post = this.posts[operator]!;
    if (post.presence !== 'away') post.due.push({ reason: reason!, seconds: end - start, at: start });
    return operator;
  }

  /** After a hard contact: a pause to talk it over. */
  debrief(operator: number, now: number) {
    const { reason, minutes } = this.scenario.debrief;
    this.posts[operator]!.due.unshift({ reason, seconds: minutes * 60, at: now - LONGEST_DELAY_S });
  }

  resume(operator: number, now: number) {
    const post = this.posts[operator]!;
    this.paused--;
    post.presence = 'idle';
    post.since = now;
    post.idleSince = now;
  }

  occupy(operator: number) {
    this.posts[operator]!.presence = 'busy';
  }

  isIdle(operator: number): boolean {
    return this.posts[operator]!.presence === 'idle';
  }

  /** Puts an operator who has nothing in hand to rest or sends them home; false when they stay ready. */
  relieve(operator: number, now: number, waiting: number): boolean {
    const post = this.posts[operator]!;
    post.presence = 'idle';
    post.idleSince = now;
    const pause = post.due[0];
    if (!post.leaving && pause) {
      const late = now - pause.at;
      const room = this.paused < Math.max(1, 0.2 * this.present.length);
      if (late < LONGEST_DELAY_S && (waiting > 1 || !room)) return false;
      post.due.shift();
      this.close(operator, now);
      this.record(operator, now, now + pause.seconds, pause.reason);
      post.presence = 'paused';
      this.paused++;
      this.events.schedule(now + pause.seconds, RESUME, operator);
      return true;
    }
    if (!post.leaving) return false;
    this.close(operator, now);
    post.presence = 'away';
    this.present.splice(this.present.indexOf(operator), 1);
    return true;
  }

  /** The idle operator who has waited longest among those who can take this queue, its own profession first. */
  pick(queue: number): number | null {
    let best: number | null = null;
    let own = false;
    for (const operator of this.present) {
      const post = this.posts[operator]!;
      if (post.presence !== 'idle') continue;
      const skill = this.skill(operator, queue);
      if (skill === 'none' || (own && skill !== 'own')) continue;
      if (best === null || (skill === 'own' && !own) || post.idleSince < this.posts[best]!.idleSince) best = operator;
      own ||= skill === 'own';
    }
    return best;
  }

  canTake(operator: number, queue: number): boolean {
    return this.skill(operator, queue) !== 'none';
  }

  /** Ends every stretch that is still open when the run is over. */
  finish() {
    for (const operator of this.present)
      if (this.posts[operator]!.presence !== 'paused') this.close(operator, this.end);
  }

  private skill(operator: number, queue: number): 'own' | 'other' | 'none' {
    const { profession } = this.scenario.queues[queue]!;
    const { profession: trained, crossTrained } = this.operators[operator]!;
    if (profession === null || profession === trained) return 'own';
    if (crossTrained) return 'other';
    return this.present.some((other) => this.operators[other]!.profession === profession) ? 'none' : 'other';
  }

  private close(operator: number, now: number) {
    this.record(operator, this.posts[operator]!.since, now, null);
  }

  private record(operator: number, start: number, end: number, reason: string | null) {
    const clipped = { operator, start: Math.max(0, start), end: Math.min(this.end, end), reason };
    if (clipped.end > clipped.start) this.stretches.push(clipped);
  }
}
