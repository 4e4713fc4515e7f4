import { describe, expect, it } from 'vitest';
import { NO_CHOICE, type View } from '@/lib/url/view';
import {
  chosenMeasure,
  judgedScope,
  operatorsHeadline,
  peopleKnown,
  readPeople,
  teamFlags,
  tenureWords,
} from './operators';
import { AHT, columns, flag, line, OVERALL, TRANSFER, training, words } from './operators.fixture';
import { day } from './page.fixture';
import { resolveScope } from './scope';

const scopeOf = (view: Partial<View>, document = training()) => {
  const manifest = line();
  return judgedScope(resolveScope({ ...NO_CHOICE, ...view }, manifest, manifest.coverage!), document);
};
const idsOf = (view: Partial<View>) => readPeople(training(), scopeOf(view), line(), words).map(({ id }) => id);
const said = (view: Partial<View>, document = training(), manifest = line()) => {
  const scope = scopeOf(view, document);
  return operatorsHeadline(document, readPeople(document, scope, manifest, words), scope, manifest, words);
};

describe('the people of the page', () => {
  it('stand by name, whoever has none by id', () => {
    const people = readPeople(training(), scopeOf({}), line(), words);
    expect(people.map(({ name }) => name)).toEqual(['a', 'Ana', 'Berta', 'Óliver', 'Óscar', 'Zoila']);
    expect(people[4]).toMatchObject({ id: 'b', index: 1, team: 'Norte', shift: 'matutino', tenure: 365, calls: 100 });
    expect(people[0]).toMatchObject({ team: null, shift: null, tenure: null });
  });

  it('are called by id where the line wants pseudonyms', () => {
    const people = readPeople(training(), scopeOf({}), line(true), words);
    expect(people.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('are narrowed by team, shift and person alone', () => {
    expect(idsOf({ team: ['Norte'] })).toEqual(['b', 'c']);
    expect(idsOf({ team: ['Norte'], shift: ['nocturno'] })).toEqual(['c']);
    expect(idsOf({ team: [''] })).toEqual(['a']);
    expect(idsOf({ operator: ['e', 'f'] })).toEqual(['f', 'e']);
    expect(idsOf({ queue: ['Legal'], weekday: [1], hours: { from: 8, to: 12 } })).toHaveLength(6);
  });

  it('have the weeks of the document as their period', () => {
    const scope = scopeOf({ period: { from: day('2026-01-01'), to: day('2026-01-31') }, queue: ['Legal'] });
    expect(scope.period).toEqual({ from: day('2026-08-02'), to: day('2026-10-31') });
    expect(scope.where).toEqual({});
    expect(scope.hours).toBeUndefined();
  });
});

describe('the headline', () => {
  const flags = [
    flag(),
    flag({ measure: 'aht' }),
    flag({ level: 'operator_topic', topic: 'fraude' }),
    flag({ level: 'operator_topic', operator: 'd', topic: 'fraude' }),
    flag({ level: 'team_topic', operator: null, team: 'Sur', topic: 'fraude' }),
  ];

  it('says how many work as expected, and how many places merit a conversation', () => {
    const { sentence, below } = said({}, training({ flags }));
    expect(sentence).toBe(
      '4 de 6 personas atienden como se espera de sus llamadas; *4 lugares merecen* una conversación.',
    );
    expect(below).toMatch(/^Últimas 13 semanas, .* · 6 personas · 5 señales · falsas alarmas esperadas: 1 de cada 10/);
    expect(below).toContain('el periodo y los demás filtros no cambian nada');
  });

  it('names nobody', () => {
    const { sentence, below } = said({}, training({ flags }));
    for (const name of ['Óscar', 'Ana', 'Sur']) expect(sentence + below).not.toContain(name);
  });

  it('is of those chosen, and says who they are', () => {
    const { sentence, below } = said({ team: ['Norte'] }, training({ flags }));
    expect(sentence).toMatch(/^1 de 2 personas atiende /);
    expect(sentence).toContain('*2 lugares merecen*');
    expect(below).toContain('2 de 6 personas · Equipo: Norte · 3 señales');
    expect(said({ operator: ['d'] }, training({ flags })).sentence).toBe(
      'En la persona elegida, *un lugar merece* una conversación.',
    );
    expect(said({ operator: ['a'] }, training({ flags })).sentence).toMatch(/^La persona elegida atiende/);
    expect(said({ team: ['Norte'], operator: ['d'] }, training({ flags })).sentence).toBe(words.d.nobody);
  });

  it('does not give a real name away where people are called by id', () => {
    expect(said({ operator: ['d'] }, training({ flags }), line(true)).below).not.toContain('Ana');
  });

  it('says so where nothing or only a team has a flag', () => {
    expect(said({}).sentence).toBe('Las 6 personas atienden *como se espera de sus llamadas*.');
    expect(said({}).below).toContain('ninguna señal');
    expect(said({}, training({ flags: flags.slice(4) })).sentence).toContain('en equipos enteros, *un lugar merece*');
  });

  it('does not call usual who has next to no calls', () => {
    const { sentence, below } = said({}, training({ calls: [3, 100, 100, 100, 100, 100] }));
    expect(sentence).toContain('Las 5 personas');
    expect(below).toContain('1 con menos de 8 llamadas');
    expect(said({}, training({ calls: [1, 1, 1, 1, 1, 1] })).sentence).toBe(words.d.nobodyTold('8'));
  });

  it('says false alarms as a share where they are no whole one in so many', () => {
    expect(said({}, training({ falseAlarms: 0.07 })).below).toContain('7\u00a0% de las señales');
    expect(said({}, training({ falseAlarms: 0.05 })).below).toContain('1 de cada 20');
  });
});

describe('flags of teams', () => {
  const document = training({ flags: [flag({ level: 'team_topic', operator: null, team: 'Sur', topic: 'fraude' })] });
  it('belong to who is shown as a team', () => {
    expect(teamFlags(document, scopeOf({}))).toHaveLength(1);
    expect(teamFlags(document, scopeOf({ team: ['Sur'] }))).toHaveLength(1);
    expect(teamFlags(document, scopeOf({ team: ['Norte'] }))).toHaveLength(0);
    expect(teamFlags(document, scopeOf({ shift: ['matutino'] }))).toHaveLength(0);
  });
});

describe('the measure', () => {
  it('is the one chosen, else the one with most flags, else transfers, handle time or the first', () => {
    const flags = [flag({ measure: 'overall' }), flag({ measure: 'aht' }), flag({ measure: 'overall' })];
    expect(chosenMeasure(training({ flags }), 'aht')).toBe(AHT);
    expect(chosenMeasure(training({ flags }), 'no such')).toBe(OVERALL);
    expect(chosenMeasure(training(), undefined)).toBe(TRANSFER);
    const none = columns({ observed: [0, 0, 0, 0, 0, 0] });
    expect(chosenMeasure(training({ levels: { transfer: none, aht: columns() } }), undefined)).toBe(AHT);
    expect(chosenMeasure(training({ measures: [OVERALL, AHT] }), undefined)).toBe(AHT);
    expect(chosenMeasure(training({ measures: [OVERALL] }), undefined)).toBe(OVERALL);
    expect(chosenMeasure(training({ measures: [] }), undefined)).toBeNull();
  });
});

it('time on the line is told in whole days, months or years', () => {
  expect(tenureWords(null, words)).toBe('—');
  expect(tenureWords(1, words)).toBe('1 día');
  expect(tenureWords(60, words)).toBe('60 días');
  expect(tenureWords(61, words)).toBe('2 meses');
  expect(tenureWords(730, words)).toBe('23 meses');
  expect(tenureWords(731, words)).toBe('2 años');
});

it('counts the people whom the data name', () => {
  expect(peopleKnown(line())).toBe(6);
});
