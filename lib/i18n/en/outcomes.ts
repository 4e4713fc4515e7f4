import type { OutcomesMessages } from '../outcomes';

export const outcomes: OutcomesMessages = {
  title: 'What became of the calls?',
};
