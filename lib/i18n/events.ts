import { events as spanish } from './es/events';
import { pageWords } from './page-words';

export type EventsMessages = typeof spanish;

export const eventsWords = pageWords(spanish, async () => (await import('./en/events')).events);
