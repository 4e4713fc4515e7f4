import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import { NO_CHOICE, type View } from '@/lib/url/view';
import { exportNotes } from './export-notes';
import { manifest } from './page.fixture';
import { resolveScope } from './scope';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX') };
const base = manifest();
const line = manifest({ dictionaries: { ...base.dictionaries, topic: [null, 'Extorsión', 'Fraude', 'Violencia'] } });
const notes = (view: Partial<View> = {}) =>
  exportNotes(
    resolveScope({ ...NO_CHOICE, ...view }, line, line.coverage as NonNullable<typeof line.coverage>),
    line,
    words,
  ).map((note) => note.replaceAll(/\s/g, ' '));

describe('exportNotes', () => {
  it('says period, filter, definition and version', () => {
    expect(notes()).toEqual([
      'Line · 1–31 oct 2026',
      'Filtro: Todas las colas · Todos los canales',
      'Nivel de servicio SL-2, 20 s · Los abandonos cuentan en contra',
      'Versión de los datos: v · Datos al 31 oct 2026, 23:59',
      'Datos de demostración: inventados.',
    ]);
  });

  it('names everything that the filter lets through, the definition that is in force', () => {
    const [, filter, definition] = notes({
      queue: ['Legal'],
      topic: ['Extorsión', 'Fraude', ''],
      weekday: [1, 5],
      hours: { from: 19, to: 23 },
      formula: 'SL-6',
      threshold: 60,
    });
    expect(filter).toBe(
      'Filtro: Legal · Todos los canales · Tema: Extorsión, Fraude, desconocido · Día: lunes, viernes · Horas: 19 a 23 h',
    );
    expect(definition).toBe('Nivel de servicio SL-6, 1 min 00 s · Todas las salidas cuentan');
  });
});
