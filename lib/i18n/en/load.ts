import type { LoadMessages } from '../load';

export const load: LoadMessages = {
  title: 'Are there enough of us? Is anyone overloaded?',
};
