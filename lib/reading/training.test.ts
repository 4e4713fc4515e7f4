import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { trainingWords } from '@/lib/i18n/training';
import type { Manifest } from '@/lib/model/manifest';
import type { TrainingDocument } from '@/lib/model/training';
import { storiesOf } from '@/lib/training/stories';
import { flag } from './flag.fixture';
import { flagCalls, weighingCall } from './flag-calls';
import { personNameAndId } from './people';
import { chosenStories, trainingHeadline } from './training';
import { peopleOf, trainingFile } from './training-file';

const words = { f: formatFor('es-MX'), d: trainingWords.in('es-MX')! };
const manifest = {
  dictionaries: { operator: [null, 'OP-7', 'OP-8'] },
  roster: [null, { name: 'Ana', team: 'Ceiba' }, { name: null, team: 'Ceiba' }],
  settings: {},
} as unknown as Manifest;

describe('the queue of signals', () => {
  const flags = [
    flag({ measure: 'hold', confidence: 0.8 }),
    flag(),
    flag({ operator: 'OP-8', confidence: 0.75, standing: 'new' }),
    flag({ level: 'team_topic', operator: null, team: 'Ceiba', confidence: 0.99, standing: 'easing' }),
  ];

  it('is one story a place, the surest sign first, what is new before what is known', () => {
    const stories = storiesOf(flags);
    expect(stories.map(({ lead, standing }) => [lead.operator ?? lead.team, standing])).toEqual([
      ['OP-8', 'new'],
      ['OP-7', 'again'],
      ['Ceiba', 'easing'],
    ]);
    expect(stories[1]!.flags.map(({ measure }) => measure)).toEqual(['transfer', 'hold']);
  });

  it('can be narrowed by how it stands and to the surest', () => {
    const stories = storiesOf(flags);
    expect(chosenStories(stories, 'easing', false)).toHaveLength(1);
    expect(chosenStories(stories, undefined, true).map(({ lead }) => lead.confidence)).toEqual([0.97, 0.99]);
  });

  it('has a sentence for none, one and many', () => {
    const document = { windowWeeks: 13, falseAlarms: 0.1, from: 20667, asOf: 20757, operators: ['a', 'b'] };
    const sentence = (n: number) =>
      trainingHeadline(document as TrainingDocument, storiesOf(flags).slice(0, n), words).sentence;
    expect(sentence(0)).toContain('*ningún lugar*');
    expect(sentence(1)).toContain('*un lugar*');
    expect(sentence(3)).toContain('*3 lugares*');
  });
});

describe('what to do', () => {
  it('logs a training as a file of the own form', () => {
    expect(peopleOf(flag({ operator: null, team: 'Ceiba' }), manifest)).toEqual(['OP-7', 'OP-8']);
    const logged = { operators: ['OP-7'], date: '2026-11-02', topic: 'a, b', measure: null, kind: 'soft', hours: 2 };
    expect(trainingFile(logged).slice(1)).toBe(
      'training_id,operator_id,date,topic,measure,kind,hours\r\n2026-11-02 soft,OP-7,2026-11-02,"a, b",,soft,2\r\n',
    );
  });

  it('leads to the calls that the measure counts, and to one of them', () => {
    expect(flagCalls(flag(), 20757)).toMatchObject({
      operator: ['OP-7'],
      topic: ['asesoría jurídica'],
      disposition: ['transferred'],
      period: { from: 20727, to: 20757 },
    });
    expect(flagCalls(flag({ measure: 'empathy' }), 20757)).toMatchObject({ surveyed: true });
    expect(weighingCall(flag(), flag().calls[0]!)).toMatchObject({ call: '2026-08-25.010000.1.C1' });
  });
});

it('calls people by their names, or by their ids alone', () => {
  expect(personNameAndId('OP-7', manifest)).toBe('Ana (OP-7)');
  expect(personNameAndId('OP-8', manifest)).toBe('OP-8');
  const hidden = { ...manifest, settings: { training: { pseudonyms: true } } } as unknown as Manifest;
  expect(personNameAndId('OP-7', hidden)).toBe('OP-7');
});
