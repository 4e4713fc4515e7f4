import type { SatisfactionMessages } from '../satisfaction';

export const satisfaction: SatisfactionMessages = {
  title: 'How do people feel treated?',
};
