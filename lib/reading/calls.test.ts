import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { callsWords } from '@/lib/i18n/calls';
import { english } from '@/lib/i18n/english';
import { messagesFor } from '@/lib/i18n/messages';
import { DISPOSITIONS, ENDINGS, FATES } from '@/lib/model/contact';
import { readView } from '@/lib/url/view';
import { callChips, fateChoices, fatesWith } from './call-chips';
import { type CallWords, callsTable, chosenColumns, knownColumns, orderOf, placeOf } from './call-columns';
import { callList, type MadeCall } from './call-list.fixture';
import { callQuestion, listQuestion, monthsOf } from './call-question';
import { readCall, visitsOf } from './call-rows';
import { callsHeadline, partWords } from './calls-headline';
import { nounsOf } from './nouns';
import { day, manifest as manifestOf } from './page.fixture';
import { resolveScope } from './scope';

const plain = manifestOf();
const manifest = manifestOf({
  dictionaries: {
    ...plain.dictionaries,
    ending: [null, ...ENDINGS],
    disposition: [null, ...DISPOSITIONS],
    fate: [null, ...FATES],
    topic: [null, 'duelo', 'Ácido'],
    source: [null, 'pbx', 'chat'],
  },
  callIds: { file: 'i', bytes: 1, sha256: '', rows: 1 },
});
const m = messagesFor('es-MX');
const d = callsWords.in('es-MX')!;
const scopeOf = (search: string) => resolveScope(readView(search), manifest, manifest.coverage!);
const words = (callsOnly = true): CallWords => ({
  m,
  d,
  f: formatFor('es-MX'),
  noun: nounsOf({ callsOnly }, m),
});
const FRIDAY = day('2026-10-02');
const ABANDONED = ENDINGS.indexOf('abandoned') + 1;
const said = (search: string, calls: MadeCall[]) => callsHeadline(callList(calls), scopeOf(search), words()).sentence;

describe('the headline of the calls', () => {
  const many = Array.from({ length: 38 }, (_, i) => ({ day: FRIDAY, wait_s: i }));

  it('says which they are', () => {
    expect(said('?ending=abandoned&weekday=5&hours=20-23', many)).toBe(
      '*38 llamadas* que se abandonaron los viernes de 20 a 23 h, el viernes 2 de octubre.',
    );
    expect(said('?ending=abandoned&ending=timed_out&weekday=6&weekday=7', many.slice(0, 1))).toBe(
      '*1 llamada* que se abandonó o que agotó el tiempo de espera los sábados y domingos, el viernes 2 de octubre.',
    );
  });

  it('says how those fared whom nobody answered', () => {
    expect(said('?fate=never&ending=abandoned', many)).toContain(
      '*38 llamadas* que se abandonaron, de quienes no fueron atendidos en 7 días, el',
    );
    expect(said('?fate=never&fate=open_7d&fate=answered_1h', many)).toContain('*38 llamadas*, el');
  });

  it('says that there are none', () => {
    const list = { ...callList([]), listed: null };
    expect(callsHeadline(list, scopeOf('?ending=abandoned'), words()).sentence).toBe(
      'No hay *llamadas* que se abandonaron, en octubre, con estos filtros.',
    );
  });

  it('says how long they waited, where enough is known', () => {
    expect(callsHeadline(callList(many), scopeOf(''), words()).below).toContain(
      'La mitad esperó 19\u00a0s o menos; la espera más larga, 37\u00a0s (n = 38).',
    );
    expect(callsHeadline(callList([{ day: FRIDAY }]), scopeOf(''), words()).below).toBe(d.fromDays);
  });

  it('says which part of a long period is listed', () => {
    const [from, to] = [day('2026-07-01'), day('2026-10-31')];
    const list = { ...callList(many), asked: { from, to }, listed: { from: to - 30, to } };
    expect(partWords(list, words())).toContain('Octubre 2026');
    expect(partWords({ ...list, listed: list.asked }, words())).toBeNull();
    expect(monthsOf({ from: from + 3, to: from + 33 })).toEqual([
      { from: from + 3, to: from + 30 },
      { from: from + 31, to: from + 33 },
    ]);
  });
});

describe('a list of calls', () => {
  const list = callList([
    { day: FRIDAY, second: 10, wait_s: 5, topic: 1, id: 'b', source: 1, ending: ABANDONED, fate: 1 },
    { day: FRIDAY, second: 20, wait_s: -1, topic: 0, id: 'a', source: 1 },
    { day: FRIDAY, second: 30, wait_s: 90, topic: 2, id: 'b', source: 1, visit: 2 },
    { day: FRIDAY, second: 40, wait_s: 5, topic: 1, id: 'b', source: 2 },
    { day: FRIDAY, second: 50, wait_s: 7, topic: 1, id: '55••••78', source: 1 },
  ]);
  const order = (column: string, descending = false) => [...orderOf(list, { column, descending }, manifest, words())];

  it('is ordered by what a column shows, unknown last', () => {
    expect([...orderOf(list, undefined, manifest, words())]).toEqual([0, 1, 2, 3, 4]);
    expect(order('clock', true)).toEqual([4, 3, 2, 1, 0]);
    expect(order('wait')).toEqual([0, 3, 4, 2, 1]);
    expect(order('wait', true)).toEqual([2, 4, 0, 3, 1]);
    expect(order('topic')).toEqual([2, 0, 3, 4, 1]);
    expect(order('id')).toEqual([4, 1, 0, 2, 3]);
    expect(order('visit', true)).toEqual([2, 0, 1, 3, 4]);
    expect(order('nothing')).toEqual([0, 1, 2, 3, 4]);
  });

  it('leaves the page as it is shown, unknown as nothing', () => {
    const { columns, rows } = callsTable(
      list,
      Int32Array.of(1, 0),
      ['clock', 'ending', 'wait', 'fate', 'visit', 'id'],
      manifest,
      words(),
    );
    expect(columns.map(({ label, kind }) => [label, kind])).toEqual([
      ['Entrada', 'text'],
      ['Final', 'text'],
      ['Espera', 'seconds'],
      ['Después', 'text'],
      ['Paso', 'count'],
      ['Folio', 'text'],
    ]);
    expect(rows).toEqual([
      ['2026-10-02 00:00:20', null, null, null, 1, 'a'],
      ['2026-10-02 00:00:10', 'abandonada', 5, 'se le atendió en 1 h', 1, 'b'],
    ]);
  });

  it('finds a call by its key, and the visits of its contact in the same system', () => {
    const key = readCall(list, 2, manifest).key;
    expect(key).toBe('2026-10-02.000030.2.b');
    expect(placeOf(key, list, orderOf(list, { column: 'wait', descending: true }, manifest, words()), manifest)).toBe(
      0,
    );
    const found = visitsOf(list, key, manifest);
    expect(found !== 'lost' && found.visits.map(({ row }) => row)).toEqual([0, 2]);
    const masked = visitsOf(list, readCall(list, 4, manifest).key, manifest);
    expect(masked !== 'lost' && masked.visits.map(({ row }) => row)).toEqual([4]);
    expect(visitsOf(list, '2026-10-02.000031.2.b', manifest)).toBe('lost');
  });

  it('has the columns that the data can fill', () => {
    const known = knownColumns(manifest, words());
    expect(known).not.toContain('priority');
    expect(chosenColumns(['wait', 'priority'], known)).toEqual(['clock', 'wait']);
    expect(knownColumns(plain, words())).not.toContain('id');
  });

  it('has the civil day, though the service day begins later', () => {
    const late = { ...manifest, settings: { ...manifest.settings, operatingDayStartsAt: 7 } };
    const night = callList([{ day: FRIDAY, second: 3 * 3600, id: 'n' }]);
    expect(readCall(night, 0, late).key).toBe('2026-10-03.030000.1.n');
  });
});

describe('filters of calls', () => {
  it('become the question, beside those of every page', () => {
    expect(listQuestion(scopeOf('?queue=Legal&ending=abandoned&wait=20-60&surveyed=no'))).toEqual({
      filter: {
        from: day('2026-10-01'),
        to: day('2026-10-31'),
        where: { queue: ['Legal'], ending: ['abandoned'] },
        seconds: [
          { column: 'wait_s', op: '>=', value: 20 },
          { column: 'wait_s', op: '<=', value: 60 },
        ],
      },
      surveyed: false,
    });
    const one = { day: FRIDAY, second: 1, visit: 1 };
    expect(callQuestion({ ...one, id: 'a' })).toEqual({ filter: { from: FRIDAY - 1, to: FRIDAY + 1 }, id: 'a' });
    expect(callQuestion({ ...one, id: '55••' }).id).toBeUndefined();
  });

  it('are told and taken away one by one', () => {
    const search = '?ending=abandoned&ending=failed&fate=never&wait=20-&talk=-60&surveyed=yes&disposition=';
    const chips = callChips(readView(search), scopeOf(search), manifest, words());
    expect(chips.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Final: abandonada y 1 más',
      'Resultado: desconocido',
      'Después: no se le atendió en 7 días',
      'Espera: 20 s o más',
      'Conversación: 1 min 00 s o menos',
      'Encuesta: con respuesta',
    ]);
    expect(chips[0]!.without).toEqual({ ending: [] });
  });

  it('take fates by what they mean', () => {
    const scope = scopeOf('?fate=never');
    expect(fateChoices(scope).flatMap(({ id, chosen }) => (chosen ? [id] : []))).toEqual(['unheardNever']);
    expect(fatesWith(scope, 'unheardAnswered24h', true)).toEqual([
      'answered_24h',
      'never',
      'answered_24h_open_7d',
      'answered_24h_open_24h',
    ]);
    expect(fatesWith(scope, 'unheardNever', false)).toEqual([]);
  });
});

it('has words for every ending, disposition and fate, in both languages', async () => {
  await callsWords.load('en');
  for (const [locale, messages] of [
    ['es-MX', m],
    ['en', english],
  ] as const) {
    const own = callsWords.in(locale)!;
    expect(Object.keys(own.endings)).toEqual([...ENDINGS]);
    expect(Object.keys(own.dispositions)).toEqual([...DISPOSITIONS]);
    for (const ending of ENDINGS) expect(messages.overview.endings[ending]).toBeTruthy();
  }
  expect(Object.keys(callsWords.in('en')!.fields)).toEqual(Object.keys(d.fields));
});
