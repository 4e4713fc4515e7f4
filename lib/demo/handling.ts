import { OUTCOMES, type Outcome, outcomeCode } from './contacts';
import type { Effects } from './effects';
import type { Random } from './random';
import type { Scenario, Topic } from './scenario';

/** What an operator's work on one contact came to, in seconds, with the code of its outcome. */
interface Handled {
  talk: number;
  hold: number;
  wrap: number;
  outcome: number;
}

export type Handle = (operator: number, topic: number, chat: boolean, day: number) => Handled;

export const shiftOdds = (probability: number, shift: number) =>
  probability <= 0 || probability >= 1 ? probability : 1 / (1 + (1 / probability - 1) * Math.exp(-shift));

const LONGEST_TALK_S = 4 * 3600;

/** Outcomes with the share up to which each is drawn. */
type Draw = { code: number; upTo: number }[];

interface Mix {
  transferred: number;
  /** Share of those not transferred whose matter was settled: resolved, referred or answered by information. */
  settled: number;
  ends: Draw;
  open: Draw;
}

const SETTLED: readonly string[] = ['resolved', 'referred', 'information'];

function mixOf({ outcomes }: Topic): Mix {
  const weigh = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (outcomes[id] ?? 0), 0);
  const kept = Object.keys(outcomes).filter((id) => id !== 'transferred');
  const ends = kept.filter((id) => SETTLED.includes(id));
  const open = kept.filter((id) => !SETTLED.includes(id));
  const transferred = (outcomes.transferred ?? 0) / weigh(Object.keys(outcomes));
  const drawOf = (ids: readonly string[]): Draw => {
    let upTo = 0;
    return ids.map((id) => {
      upTo += outcomes[id]! / weigh(ids);
      return { code: OUTCOMES.indexOf(id as Outcome), upTo };
    });
  };
  return { transferred, settled: weigh(ends) / weigh(kept), ends: drawOf(ends), open: drawOf(open) };
}

export function createHandling(scenario: Scenario, effects: Effects, random: Random): Handle {
  const mixes = scenario.topics.map(mixOf);

  const outcomeOf = (operator: number, topic: number, day: number): number => {
    const mix = mixes[topic]!;
    if (random.chance(shiftOdds(mix.transferred, effects.of('transfer', operator, topic, day)))) {
      return outcomeCode('transferred');
    }
    const settled = random.chance(shiftOdds(mix.settled, -effects.of('unresolved', operator, topic, day)));
    const draw = settled ? mix.ends : mix.open;
    const drawn = random.uniform();
    return (draw.find(({ upTo }) => drawn < upTo) ?? draw.at(-1)!).code;
  };

  return (operator, topic, chat, day) => {
    const about = scenario.topics[topic]!;
    const outcome = outcomeOf(operator, topic, day);
    const length = effects.of('aht', operator, topic, day) + Math.log(chat ? scenario.chatTalk : 1);
    const cutShort = outcome === outcomeCode('transferred') ? 0.75 : 1;
    const talk = random.logNormal(about.talk_s * cutShort, about.spread) * Math.exp(length);
    const held = !chat && random.chance(shiftOdds(about.hold, effects.of('hold', operator, topic, day)));
    const wrap = random.logNormal(about.wrap_s, 0.6) * Math.exp(effects.of('wrap', operator, topic, day));
    return {
      talk: Math.min(LONGEST_TALK_S, Math.max(4, Math.round(talk))),
      hold: held ? Math.round(15 + random.exponential(70)) : 0,
      wrap: Math.min(3600, Math.max(3, Math.round(wrap))),
      outcome,
    };
  };
}
