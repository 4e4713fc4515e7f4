import type { FlagMessages } from '../flags';
import { criteria } from './criteria';

export const flags: FlagMessages = {
  criteria,
  measures: {
    aht: 'Talk time',
    wrap: 'Wrap-up',
    hold: 'Holds',
    transfer: 'Transfers',
    unresolved: 'Unresolved',
    repeat: 'Came back',
    overall: 'Overall',
    listening: 'Listening',
    empathy: 'Empathy',
    certainty: 'Certainty',
    solution: 'Solution',
  },
  what: {
    hold: (observed, n, expected) =>
      `${observed} of ${n} calls were put on hold; ${expected} would be expected of colleagues with the same calls.`,
    transfer: (observed, n, expected) =>
      `${observed} of ${n} calls were transferred; ${expected} would be expected of colleagues with the same calls.`,
    unresolved: (observed, n, expected) =>
      `${observed} of ${n} calls were left unresolved; ${expected} would be expected of colleagues with the same calls.`,
    repeat: (observed, n, expected) =>
      `After ${observed} of ${n} calls the same matter came back; ${expected} would be expected of colleagues with the same calls.`,
    aht: (observed, n, expected) =>
      `A typical call took ${observed} of talk in ${n} calls; ${expected} would be expected of colleagues with the same calls.`,
    wrap: (observed, n, expected) =>
      `A typical call took ${observed} of wrap-up in ${n} calls; ${expected} would be expected of colleagues with the same calls.`,
    score: (name, observed, n, expected) =>
      `${name}: ${observed} of 5 in ${n} answers; ${expected} would be expected of colleagues with the same calls.`,
    criterion: (name, observed, n, expected) =>
      `“${name}” was not met in ${observed} of ${n} reviews; ${expected} would be expected of colleagues.`,
  },
  at: {
    operator_topic: (who, topic) => `${who}, in *${topic}*`,
    operator: (who) => `${who}, in *every topic*`,
    team_topic: (team, topic) => `Team ${team}, in *${topic}*`,
  },
  joined: (place, what) => `${place}: ${what}`,
  sure: (share) => `${share} sure that the difference matters.`,
  likely: (share) => `The difference is likely to matter (${share}).`,
  surest: 'More than 99% sure that the difference matters.',
  chance: (n) => `Chance alone would do so 1 time in ${n}.`,
  chanceRare: (n) => `Chance alone would do so less than 1 time in ${n}.`,
  standing: {
    new: 'New',
    again: 'Again',
    worsening: 'Growing',
    easing: 'Easing',
    unclear: 'No earlier period to compare with',
  },
  since: (day) => `Since the week of ${day}.`,
  always: 'Since the first week looked at.',
  clears: {
    share: (most, n) => `${most} or fewer in the next ${n} calls would clear it.`,
    criterion: (most, n) => `${most} or fewer in the next ${n} reviews would clear it.`,
    log: (most, n) => `A typical ${most} or less in the next ${n} calls would clear it.`,
    score: (least, n) => `${least} or more in the next ${n} answers would clear it.`,
    noneOf: (n) => `If it does not happen again in the next ${n}, it would clear.`,
    none: 'Clearing it will take more calls than a whole period has: there is much behind it.',
  },
  extent: {
    more: (n) => `about ${n} more than would be expected`,
    longer: (time) => `${time} more in a typical call`,
    lower: (points) => `${points} points less`,
  },
  notEnough: 'Not enough data to tell whether any place asks for a closer look.',
  nothing: 'No place asks for a closer look.',
  /** Of a measure by week. */
  weeks: {
    expected: 'expected',
    observed: 'observed',
    better: 'out of the ordinary, in favour',
    worse: 'out of the ordinary, against',
    week: (day) => `week of ${day}`,
    signal: 'signal since here',
  },
  kinds: {
    knowledge: 'Knowledge of the topic',
    handling: 'Handling the call',
    soft: 'Listening and empathy',
    protocol: 'Protocol',
  },
};
