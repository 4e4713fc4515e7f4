import { beforeEach, expect, test } from 'vitest';
import { forgetAnswers, keepAnswer, recallAnswer } from './answer-cache';

const answer = () => ({ rows: [], cuboids: [] });

beforeEach(forgetAnswers);

test('recalls the very answer, until all are forgotten', () => {
  const kept = answer();
  keepAnswer('a', kept);
  expect(recallAnswer('a')).toBe(kept);
  expect(recallAnswer('b')).toBeUndefined();
  forgetAnswers();
  expect(recallAnswer('a')).toBeUndefined();
});

test('holds two hundred and lets go of the one longest unused', () => {
  for (let i = 0; i < 200; i++) keepAnswer(String(i), answer());
  recallAnswer('0');
  keepAnswer('more', answer());
  expect(recallAnswer('0')).toBeDefined();
  expect(recallAnswer('1')).toBeUndefined();
  expect(recallAnswer('2')).toBeDefined();
});
