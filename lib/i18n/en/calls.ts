import type { CallsMessages } from '../calls';

export const calls: CallsMessages = {
  title: 'Which calls?',
};
