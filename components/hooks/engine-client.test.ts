import { beforeEach, expect, test, vi } from 'vitest';
import { packAnswer } from '@/lib/engine/packed';
import type { Answer, Question } from '@/lib/model/question';
import { askEngine, reopen } from './engine-client';
import type { FromEngine, ToEngine } from './engine-protocol';

type Asked = Extract<ToEngine, { type: 'ask' }>;

let worker: FakeWorker;
class FakeWorker {
  onmessage?: (event: { data: FromEngine }) => void;
  asked: Asked[] = [];
  constructor() {
    worker = this;
  }
  postMessage(message: ToEngine) {
    if (message.type === 'ask') this.asked.push(message);
  }
  terminate() {}
  answer({ asker, batch, stages }: Asked, stage: number) {
    const answers = (stages[stage] ?? []).map(answerTo);
    this.onmessage?.({ data: { type: 'answered', asker, batch, stage, answers: answers.map(packAnswer) } });
  }
}

const question = (measure: string): Question => ({ measures: [measure], by: [], filter: {}, options: {} });
const answerTo = ({ measures }: Question): Answer => ({
  rows: [{ key: { day: measures.join() }, values: {} }],
  cuboids: [],
});
const [a, b, c] = [question('a'), question('b'), question('c')];
const refuse = (error: Error) => {
  throw error;
};

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('location', { origin: 'http://localhost' });
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  reopen();
});

test('each stage is taken as soon as it is complete, and no question is sent twice', () => {
  const taken: [string, Answer[]][] = [];
  const stage = (name: string, questions: Question[]) => ({
    questions,
    take: (answers: Answer[]) => taken.push([name, answers]),
  });
  askEngine('page', [stage('first', [a, b, a]), stage('all', [a, b, c])], refuse);
  expect(worker.asked.map(({ stages }) => stages)).toEqual([[[a, b], [c]]]);
  worker.answer(worker.asked[0]!, 0);
  expect(taken).toEqual([['first', [a, b, a].map(answerTo)]]);
  worker.answer(worker.asked[0]!, 1);
  expect(taken[1]).toEqual(['all', [a, b, c].map(answerTo)]);

  askEngine('page', [stage('again', [c, b])], refuse);
  expect(worker.asked).toHaveLength(1);
  expect(taken[2]).toEqual(['again', [c, b].map(answerTo)]);
});

test('a later call of the same asker silences an earlier one', () => {
  const take = vi.fn();
  askEngine('page', [{ questions: [a], take }], refuse);
  askEngine('page', [{ questions: [b], take }], refuse);
  worker.answer(worker.asked[0]!, 0);
  expect(take).not.toHaveBeenCalled();
  worker.answer(worker.asked[1]!, 0);
  expect(take).toHaveBeenCalledExactlyOnceWith([answerTo(b)]);
});

test('nothing is remembered of data that are opened anew', () => {
  const take = vi.fn();
  askEngine('page', [{ questions: [a], take }], refuse);
  worker.answer(worker.asked[0]!, 0);
  reopen();
  askEngine('page', [{ questions: [a], take }], refuse);
  expect(worker.asked).toHaveLength(1);
  expect(take).toHaveBeenCalledTimes(1);
});
