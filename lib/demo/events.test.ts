import { expect, it } from 'vitest';
import { createEvents } from './events';
import { createRandom } from './random';

it('gives events by second, and of one second in the order they were scheduled', () => {
  const events = createEvents();
  const random = createRandom(3, 'events');
  const planned = Array.from({ length: 2000 }, (_, subject) => ({ second: random.below(300) - 100, subject }));
  for (const { second, subject } of planned) events.schedule(second, 1, subject);
  const taken = planned.map(() => {
    expect(events.next()).toBeLessThan(Number.POSITIVE_INFINITY);
    const { second, subject } = events.take();
    return { second, subject };
  });
  const sorted = [...planned].sort((one, other) => one.second - other.second || one.subject - other.subject);
  expect(taken).toEqual(sorted);
  expect(events.next()).toBe(Number.POSITIVE_INFINITY);
});
