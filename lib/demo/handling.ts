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

interface Mix {
  transferred: number;
  resolved: number;
  others: { code: number; upTo: number }[];
}

function mixOf({ outcomes }: Topic): Mix {
  const total = Object.values(outcomes).reduce((sum, weight) => sum + weight, 0);
  const transferred = (outcomes.transferred ?? 0) / total;
  const rest = Object.entries(outcomes).filter(([id]) => id !== 'transferred' && id !== 'resolved');
  const restTotal = rest.reduce((sum, [, weight]) => sum + weight, 0);
  let upTo = 0;
  const others = rest.map(([id, weight]) => {
    upTo += weight / restTotal;
    return { code: OUTCOMES.indexOf(id as Outcome), upTo };
  });
  return { transferred, resolved: (outcomes.resolved ?? 0) / total / (1 - transferred), others };
}

export function createHandling(scenario: Scenario, effects: Effects, random: Random): Handle {
  const mixes = scenario.topics.map(mixOf);

  const outcomeOf = (operator: number, topic: number, day: number): number => {
    const mix = mixes[topic]!;
    if (random.chance(shiftOdds(mix.transferred, effects.of('transfer', operator, topic, day)))) {
      return outcomeCode('transferred');
    }
    if (random.chance(shiftOdds(mix.resolved, -effects.of('unresolved', operator, topic, day)))) {
      return outcomeCode('resolved');
    }
    const drawn = random.uniform();
    return (mix.others.find(({ upTo }) => drawn < upTo) ?? mix.others.at(-1)!).code;
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
