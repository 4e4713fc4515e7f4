import { beforeAll, describe, expect, it } from 'vitest';
import { MEASURE_IDS } from '@/lib/measures/catalogue';
import { FURTHER_TERMS, TERMS } from '@/lib/measures/measure';
import { FORMULAS } from '@/lib/model/settings';
import { furtherMeasures as furtherEnglish } from './en/further-measures';
import { furtherMeasures as furtherSpanish } from './es/further-measures';
import { loadMessages, type Messages, messagesFor } from './messages';

function shape(messages: unknown): unknown {
  if (typeof messages === 'function') return messages.length;
  if (typeof messages !== 'object' || messages === null) return typeof messages;
  return Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, shape(value)]));
}

let en: Messages;
const es = messagesFor('es-MX');
beforeAll(async () => {
  await loadMessages('en');
  en = messagesFor('en');
});

describe('messages', () => {
  it('have the same keys, also where the type is a record', () => {
    expect(Object.keys(en.overview.endings)).toEqual(Object.keys(es.overview.endings));
    expect(Object.keys(en.measures.named)).toEqual(Object.keys(es.measures.named));
    expect(Object.keys(shape(en) as object)).toEqual(Object.keys(shape(es) as object));
  });

  it('name every term and every formula', () => {
    for (const messages of [es, en]) {
      expect(Object.keys(messages.measures.terms).sort()).toEqual([...TERMS].sort());
      expect(Object.keys(messages.measures.serviceLevels)).toEqual([...FORMULAS]);
    }
  });

  it('have words for what no page shows yet', () => {
    expect(Object.keys(furtherEnglish.named)).toEqual(Object.keys(furtherSpanish.named));
    for (const { named, terms } of [furtherSpanish, furtherEnglish]) {
      expect(Object.keys(terms).sort()).toEqual([...FURTHER_TERMS].sort());
      for (const id of Object.keys(named)) expect(MEASURE_IDS).toContain(id);
    }
  });

  it('are nowhere empty', () => {
    const texts = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value
          ? Object.values(value).flatMap(texts)
          : [];
    for (const messages of [es, en, furtherSpanish, furtherEnglish])
      expect(texts(messages).filter((text) => text.trim() === '')).toEqual([]);
  });
});
