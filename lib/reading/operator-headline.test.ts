import { describe, expect, it } from 'vitest';
import { flag, place, places, training, WORDS } from './operator.fixture';
import { operatorHeadline, peopleOf, scopedTo } from './operator-headline';
import { placesOf } from './operator-places';
import { day, manifest } from './page.fixture';

const roster = (change = {}) =>
  manifest({
    dictionaries: { ...manifest().dictionaries, operator: [null, 'OP-2', 'OP-1'] },
    roster: [
      null,
      {
        name: 'Ana Ruiz',
        team: 'C',
        shift: 'vespertino',
        discipline: 'law',
        hiredOn: day('2025-08-15'),
        ...change,
      },
      { name: 'Zoe Paz', team: null, shift: null, discipline: null, hiredOn: null },
    ],
  });

function headline(change: Parameters<typeof training>[0] = {}, of = 1, line = roster()) {
  const document = training(change);
  const id = document.operators[of]!;
  return operatorHeadline(id, document, placesOf(document, places(), of), line, WORDS);
}

describe('the first sentence', () => {
  it('has strengths first, then what merits a conversation', () => {
    expect(headline().sentence).toBe(
      'Ana Ruiz atiende casi todo como se espera de sus llamadas, y mejor de lo esperado en certeza. *Asesoría* merece una conversación.',
    );
  });

  it('says that nothing asks for one', () => {
    expect(headline({ flags: [] }).sentence).toBe(
      'Ana Ruiz atiende como se espera de sus llamadas, y mejor de lo esperado en certeza. Nada pide una conversación aparte.',
    );
  });

  it('says what is so on every topic', () => {
    const everywhere = flag({ level: 'operator', topic: null, measure: 'overall' });
    expect(headline({ flags: [everywhere] }).sentence).toContain('*Valoración general en todos los temas* merece');
    expect(headline({ flags: [everywhere, flag()] }).sentence).toContain(
      '*Valoración general en todos los temas, además de asesoría,* merecen una conversación.',
    );
  });

  it('says one topic once, however many of its measures are flagged', () => {
    const more = flag({ measure: 'certainty', topic: 'extorsión' });
    expect(headline({ flags: [more, flag({ topic: 'extorsión' })] }).sentence).toContain('*Extorsión* merece');
  });
  it('counts topics beyond the first two, where it is not one more', () => {
    const topics = ['a', 'b', 'c', 'd'];
    const said = (n: number) => {
      const flags = topics.slice(0, n).map((topic, i) => flag({ topic, confidence: 1 - i / 10 }));
      const own = placesOf(training({ flags }), places(), 1);
      const person = { ...own, places: [...own.places, ...flags.map((one) => place({ flag: one, topic: one.topic }))] };
      return operatorHeadline('OP-2', training({ flags }), person, roster(), WORDS).sentence;
    };
    expect(said(3)).toContain('*A, b y c* merecen');
    expect(said(4)).toContain('*A, b y 2 temas más* merecen');
  });

  it('does not judge who took no calls', () => {
    expect(headline({}, 0).sentence).toBe('De Zoe Paz no hay llamadas en estas semanas.');
  });
});

describe('the line under it', () => {
  it('says who it is and on how much it rests', () => {
    expect(headline().below).toBe(
      'OP-2 · Derecho · turno vespertino · equipo C · 14 meses en la línea · 412 llamadas atendidas, 72 encuestas, 4 evaluaciones.',
    );
  });

  it('leaves out what the roster does not know', () => {
    expect(headline({}, 1, manifest()).below).toBe('412 llamadas atendidas, 72 encuestas, 4 evaluaciones.');
  });

  it.each([
    ['2026-10-20', 'menos de un mes'],
    ['2026-09-30', '1 mes en'],
    ['2026-09-01', '1 mes en'],
    ['2020-01-01', '6 años'],
  ])('counts whole months since %s', (hired, said) => {
    expect(headline({}, 1, roster({ hiredOn: day(hired) })).below).toContain(said);
  });
});

it('lists people by name', () => {
  expect(peopleOf(training(), roster())).toEqual([
    { id: 'OP-2', name: 'Ana Ruiz (OP-2)' },
    { id: 'OP-1', name: 'Zoe Paz (OP-1)' },
  ]);
});

describe('what leaves the page', () => {
  const scope = { where: { queue: ['a'] } } as unknown as Parameters<typeof scopedTo>[2]['scope'];

  it('has the window and the person as its scope', () => {
    expect(scopedTo('OP-2', training(), { scope, manifest: roster() })).toMatchObject({
      scope: { period: { from: training().from, to: training().asOf }, where: { operator: ['OP-2'] } },
      manifest: { roster: [null, { name: 'Ana Ruiz' }, { name: 'Zoe Paz' }] },
    });
  });

  it('has no names where people are called by their ids', () => {
    const line = roster();
    const settings = { ...line.settings, training: { pseudonyms: true } };
    const { manifest: named } = scopedTo('OP-2', training(), { scope, manifest: { ...line, settings } });
    expect(named.roster).toMatchObject([null, { name: null, team: 'C' }, { name: null }]);
    expect(peopleOf(training(), { ...line, settings }).map(({ name }) => name)).toEqual(['OP-1', 'OP-2']);
  });
});
