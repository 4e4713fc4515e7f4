import type { SwitchboardMessages } from '../switchboard';

export const switchboard: SwitchboardMessages = {
  reached: (formula, target, threshold) => `Under ${formula}, the target of ${target} is met from ${threshold} on`,
  never: (formula, target) => `Under ${formula}, the target of ${target} is met at no threshold`,
  plain: 'Every formula at every threshold',
  unit: '% by formula and threshold',
  met: (met, of, target) => `${met} of ${of} definitions meet the target of ${target}`,
  line: (target) => `from here on the target of ${target} is met`,
  cell: (formula, threshold) => `${formula}, within ${threshold}`,
  chosen: 'chosen',
  hint: 'Choosing a cell changes the formula and the threshold on every page; it stays in the link.',
};
