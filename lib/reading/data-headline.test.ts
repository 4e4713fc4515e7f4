import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { dataWords } from '@/lib/i18n/data';
import { messagesFor } from '@/lib/i18n/messages';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { readView } from '@/lib/url/view';
import { dataHeadline } from './data-headline';
import { day, manifest, total } from './page.fixture';
import { resolveScope } from './scope';
import { record, trustDocument } from './trust.fixture';

const words = { m: messagesFor('es-MX'), d: dataWords.in('es-MX')!, f: formatFor('es-MX') };
const at = (iso: string, hour: number) => day(iso) * 24 + hour;
const gap = { from: at('2026-10-12', 3), to: at('2026-10-12', 7) };
const october = { from: day('2026-10-01'), to: day('2026-10-31') };

function answer(values: Record<string, number>, known: Record<string, MeasureValue['known']> = {}): Answer {
  const found = total({ contacts: 1000, incomplete: 0, serviceLevel: 0.8, waitMedian: 9, ...values });
  for (const [id, of] of Object.entries(known)) Object.assign(found.rows[0]!.values[id]!, { known: of });
  return found;
}

function headline(
  now = answer({}),
  trust: Parameters<typeof trustDocument>[0] | null = {},
  change: Parameters<typeof manifest>[0] = {},
  search = '',
) {
  const data = manifest(change);
  const scope = resolveScope(readView(search), data, data.coverage!);
  const { sentence, below } = dataHeadline(now, trust && trustDocument(trust), scope, data, words);
  return { sentence: sentence.replaceAll('\u00a0', ' '), below: below.replaceAll('\u00a0', ' ') };
}

describe('the headline of the data', () => {
  it('says that they can be trusted where nothing speaks against it', () => {
    expect(headline().sentence).toBe(
      'En octubre se puede confiar en los datos: *no falta ninguna hora* y no hay nada que descontar.',
    );
  });

  it('names what is missing of the period, and nothing of other periods', () => {
    expect(headline(answer({}), {}, { gaps: [gap] }).sentence).toBe(
      'En octubre se puede confiar en los datos, salvo *4 horas sin datos*.',
    );
    const before = { from: at('2026-09-12', 3), to: at('2026-09-12', 4) };
    expect(headline(answer({}), {}, { gaps: [before] }).sentence).toContain('nada que descontar');
    const one = { from: at('2026-10-12', 3), to: at('2026-10-12', 4) };
    expect(headline(answer({}), {}, { gaps: [one] }).sentence).toContain('*una hora sin datos*');
  });

  it('names the two gravest and how many more there are', () => {
    const imports = [
      record({ rejected: 3, period: october, notes: [{ code: 'truncated', text: '', n: null }] }),
      record({ rejected: 9, period: { from: day('2026-08-01'), to: day('2026-08-31') } }),
    ];
    const clockShifts = [{ source: 'norte', ...october, hours: -1, n: 900, evidence: 30 }];
    const { sentence, below } = headline(answer({ incomplete: 50 }), { imports, clockShifts }, { gaps: [gap] });
    expect(sentence).toBe(
      'En octubre se puede confiar en los datos, salvo *4 horas sin datos y el reloj de norte, corrido 1 h*.',
    );
    expect(below).toContain('Hay 3 reparos más; están abajo, en Revisiones.');
    expect(headline(answer({}), { imports }).sentence).toContain(
      '*una exportación que llegó cortada y 3 filas rechazadas*',
    );
  });

  it('holds a measure against them that is known of less than 95 %, the least known', () => {
    const now = answer({}, { serviceLevel: { n: 90, of: 100 }, waitMedian: { n: 62, of: 100 } });
    expect(headline(now).sentence).toContain('salvo *espera típica, que se sabe de 62.0 %*');
    expect(headline(answer({}, { waitMedian: { n: 96, of: 100 } })).sentence).toContain('nada que descontar');
  });

  it('takes few open contacts for ordinary', () => {
    expect(headline(answer({ incomplete: 9 })).sentence).toContain('nada que descontar');
    expect(headline(answer({ incomplete: 10 })).sentence).toContain('*10 contactos sin desenlace*');
  });

  it('trusts nothing of which half is missing, and says where there is nothing', () => {
    const most = { from: at('2026-10-01', 0), to: at('2026-10-20', 0) };
    expect(headline(answer({}), {}, { gaps: [most] }).sentence).toBe(
      'En octubre los datos *no bastan*: solo los hay de 38.7 % de las horas.',
    );
    expect(headline(total({}), {}, {}, '?from=2027-01-01&to=2027-01-31').sentence).toContain('no hay datos');
  });

  it('says what came in, and makes do without a trust document', () => {
    const trust = { ...manifest().trust, files: 2, rejected: 3, duplicates: 4, dropped: 5 };
    expect(headline(answer({}), { imports: [record(), record()] }, { trust }).below).toBe(
      '2 archivos con 20 filas. Rechazadas: 3; ya estaban o se repiten: 4; apartadas: 5. Última importación: 31 oct 2026, 23:59.',
    );
    const imports = ['2026-10-31T17:15:02', '2026-10-30T09:00:00'].map((importedAt) => record({ importedAt }));
    expect(headline(answer({}), { imports }).below).toContain('Última importación: 31 oct 2026, 17:15.');
    expect(headline(answer({}), null)).toMatchObject({ below: '' });
  });
});
