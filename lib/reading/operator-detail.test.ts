import { describe, expect, it } from 'vitest';
import { flag, place, places, training, WORDS } from './operator.fixture';
import { callLinks, chosenPlace, clearedWords, detailOf, trainingWords } from './operator-detail';
import { placeAt, placesOf } from './operator-places';
import { sheetOf } from './operator-sheet';
import { matrixTable, weeksTable, weeksTitle } from './operator-tables';
import { weekMarks } from './operator-weeks';
import { day, manifest } from './page.fixture';

const document = training();
const person = placesOf(document, places(), 1);
const line = manifest({
  calls: [{ day: 1, file: 'a', bytes: 1, rows: 1 }],
  settings: {
    ...manifest().settings,
    training: {
      modules: [
        { name: 'Fraude', kind: 'knowledge', topic: 'fraude' },
        { name: 'Rutas', kind: 'knowledge', topic: 'asesoría', hours: 2 },
        { name: 'Temas', kind: 'knowledge', hours: 1.5 },
      ],
    },
  },
});

describe('the training suggested', () => {
  it('is told with its hours, or as a kind of which there is none', () => {
    expect(trainingWords(flag(), line, WORDS)).toBe('Rutas. Lleva 2 h.');
    expect(trainingWords(flag({ topic: null }), line, WORDS)).toBe('Temas. Lleva 1.5 h.');
    expect(trainingWords(flag({ kind: 'soft' }), line, WORDS)).toContain('Escucha y empatía');
    expect(trainingWords(flag({ kind: null }), manifest(), WORDS)).toBe(WORDS.d.detail.noKind);
  });
});

describe('the cell that is shown', () => {
  it('is the one chosen', () => {
    expect(chosenPlace(person, 'certainty', 'extorsión')).toMatchObject({ measure: 'certainty', topic: 'extorsión' });
    expect(chosenPlace(person, 'aht', 'nowhere')).toMatchObject({ measure: 'aht', topic: null });
    expect(chosenPlace(person, 'qa_empathy', 'extorsión')).toMatchObject({ topic: null, n: 4 });
  });

  it('is else the surest signal, or a strength', () => {
    expect(chosenPlace(person, undefined, undefined)).toMatchObject({ measure: 'transfer', topic: 'asesoría' });
    const calm = placesOf(training({ flags: [] }), places(), 1);
    expect(chosenPlace(calm, 'nothing', undefined)).toMatchObject({ measure: 'certainty', topic: null });
    expect(chosenPlace(placesOf(document, null, 0), undefined, undefined)).toMatchObject({ measure: 'aht' });
  });
});

describe('the detail', () => {
  it('tells of a signal what happened, how much, how sure, since when', () => {
    const { title, fact, remarks } = detailOf(placeAt(person, 'transfer', 'asesoría'), document, WORDS);
    expect(title).toBe('Asesoría, transferencias');
    expect(fact).toContain('31 de 84 llamadas se transfirieron');
    expect(remarks).toEqual([
      'Unas 16 más de lo que se esperaría. El azar por sí solo lo haría 1 vez en 900. Es 97\u00a0% seguro que la diferencia importa.',
      'Descontado el azar, lo que se puede creer es 28: entre 22 y 34, con 90 % de probabilidad.',
      'Desde la semana del 23 ago. Ya estaba en las semanas anteriores. Apunta en el mismo sentido: llamadas sin resolver.',
    ]);
  });

  it('says where there is not enough, and that shorter is not better', () => {
    expect(detailOf(place({ n: 5 }), document, WORDS).remarks).toEqual([WORDS.d.detail.notEnough('5')]);
    expect(detailOf(place({ n: 0 }), document, WORDS)).toMatchObject({ remarks: [] });
    const shorter = place({ measure: 'aht', gap: -1, low: -1.3, high: -0.7 });
    expect(detailOf(shorter, document, WORDS).remarks[0]).toContain(WORDS.d.detail.shorter);
  });

  it('leads to the very calls, within the window and the topic', () => {
    const [link] = callLinks(flag(), document, line, WORDS);
    expect(link).toMatchObject({
      key: '2026-08-25.164900.1.C-7',
      label: '25 ago, 16:49',
      change: {
        call: '2026-08-25.164900.1.C-7',
        operator: ['OP-2'],
        topic: ['asesoría'],
        queue: [],
        period: { from: document.from, to: day('2026-08-31') },
        person: undefined,
      },
    });
    expect(callLinks(flag(), document, manifest(), WORDS)).toEqual([]);
  });
});

it('names signals that are gone, those of the person alone', () => {
  const gone = { level: 'operator_topic', operator: 'OP-2', team: null, topic: 'asesoría', measure: 'repeat' } as const;
  const cleared = [
    { ...gone, confidence: 0.1 },
    { ...gone, topic: 'extorsión', confidence: 0.1 },
    { ...gone, level: 'operator' as const, topic: null, measure: 'empathy', confidence: 0.1 },
    { ...gone, operator: 'OP-1', confidence: 0.1 },
  ];
  expect(clearedWords('OP-2', training({ cleared }), WORDS)).toEqual([
    'asuntos que vuelven (asesoría, extorsión)',
    'empatía (todos los temas)',
  ]);
});

describe('the sheet', () => {
  it('holds what fits on a page', () => {
    const flags = Array.from({ length: 9 }, (_, i) =>
      flag({
        topic: i % 2 ? 'extorsión' : 'asesoría',
        measure: ['transfer', 'certainty', 'aht', 'overall', 'hold'][i >> 1]!,
        calls: Array.from({ length: 4 }, (_, k) => ({ day: 20_000 + k, second: 60 * i, visit: 1, id: '' })),
      }),
    );
    const many = placesOf(training({ flags }), places(), 1);
    const placed = { ...many, places: many.places.concat(flags.map((one) => place({ flag: one }))) };
    const sheet = sheetOf(placed, line, WORDS);
    expect(sheet.signals).toHaveLength(4);
    expect(sheet.more).toBeGreaterThan(0);
    expect(sheet.calls).toHaveLength(6);
    expect(sheet.trainings).toEqual(['Rutas. Lleva 2 h.', 'Temas. Lleva 1.5 h.']);
  });
});

describe('tables and titles', () => {
  it('have every cell, and nothing where nothing is known', () => {
    const { columns, rows } = matrixTable(person, document, WORDS);
    expect(rows).toHaveLength(4 * 3 + 1);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows.find(([topic, measure]) => topic === 'asesoría' && measure === 'Transferencias')).toEqual([
      'asesoría',
      'Transferencias',
      84,
      '31',
      '15',
      '×2.1',
      '22 – 34',
      0.97,
      'señal',
    ]);
    expect(rows.find(([topic, measure]) => topic === 'asesoría' && measure === 'Duración')?.slice(2)).toEqual([
      0,
      '—',
      '—',
      '—',
      '—',
      null,
      'datos insuficientes',
    ]);
  });

  it('have weeks with their band', () => {
    const marks = weekMarks('transfer', flag().weeks);
    const { rows } = weeksTable('transfer', marks, WORDS);
    expect(rows[0]?.slice(1, 4)).toEqual([10, 0.6, 0.2]);
    expect(rows[0]?.at(-1)).toBe('fuera de lo ordinario, en contra');
    expect(rows[1]).toEqual(['09/08/2026', 0, null, null, null, null, 'sin datos']);
  });

  it('say of weeks no more than chance allows', () => {
    const marks = weekMarks('transfer', { ...flag().weeks, n: [10, 10], observed: [6, 2], expected: [2, 2] });
    expect(weeksTitle('transfer', marks, flag(), WORDS)).toBe(
      'Transferencias: por encima de lo esperado desde la semana del 23 ago',
    );
    expect(weeksTitle('certainty', marks, flag({ since: null }), WORDS)).toContain(
      'por debajo de lo esperado desde la primera',
    );
    expect(weeksTitle('transfer', marks, null, WORDS)).toContain('1 de 2 semanas');
    expect(weeksTitle('transfer', marks.slice(1), null, WORDS)).toContain('no se apartan más');
  });
});
