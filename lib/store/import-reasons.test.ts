import { describe, expect, it } from 'vitest';
import { isSystemCode } from '@/lib/model/system-codes';
import { readReason, SAID } from './import-reasons';

describe('readReason', () => {
  it.each([
    ['wait_s negative, kept as unknown', 'negative', 'wait_s'],
    ['talk_s over a week, kept as unknown', 'over-week', 'talk_s'],
    ['talk_s over 24 hours', 'over-day', 'talk_s'],
    ['entered_at in the future', 'future', 'entered_at'],
    ['entered, no outcome in the log: incomplete', 'incomplete', undefined],
    ['blank lines', 'blank', undefined],
    ['Subtotal rows', 'subtotal', undefined],
    ['TRUNCATED EXPORT: Genesys Cloud says that it did not complete it', 'truncated', undefined],
    ['never coded by an operator (ININ-WRAP-UP-TIMEOUT): topic unknown', 'never-coded', undefined],
    ['repeated in this file with other values, one row of each key stays (line 4, 9)', 'repeated-otherwise', undefined],
    ['prueba interna', null, undefined],
  ])('knows "%s"', (text, code, column) => {
    expect(readReason(text, 3)).toEqual({ code, text, n: 3, ...(column ? { column } : {}) });
  });

  it.each([
    ['read as windows-1252: not UTF-8; reads ñ', 'read-as', '', 'windows-1252'],
    ['Hora Inicio read as d/M/yyyy H:mm:ss: numbers over 12 stand first', 'form', 'Hora Inicio', 'd/M/yyyy H:mm:ss'],
    ['Espera read as hh:mm:ss', 'form', 'Espera', 'hh:mm:ss'],
    ['sheet Enero of a workbook, 12 rows: lines are rows of the sheet', 'sheet', 'Enero', '12'],
  ])('knows how a file was read: "%s"', (text, code, column, as) => {
    expect(readReason(text, null)).toEqual({ code, column, as, text, n: null });
  });

  it('knows all that the import is to say', () => {
    for (const said of Object.values(SAID))
      expect(
        readReason(typeof said === 'string' ? said : (said as (...parts: string[]) => string)('7', '8'), 1).code,
      ).not.toBeNull();
  });
});

describe('isSystemCode', () => {
  it.each(['ININ-WRAP-UP-TIMEOUT', 'inin-wrap-up-skipped', 'Wrap-up timed out', 'ACW Timeout', 'No Disposition'])(
    '%s',
    (code) => expect(isSystemCode(code)).toBe(true),
  );
  it.each(['fraude', 'Se agotó el tiempo', 'timeout de pago', 'wrap up'])('not %s', (code) =>
    expect(isSystemCode(code)).toBe(false),
  );
});
