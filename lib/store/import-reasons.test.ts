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
    ['read as windows-1252', null, undefined],
    ['repeated in this file with other values, one row of each key stays (line 4, 9)', 'repeated-otherwise', undefined],
    ['prueba interna', null, undefined],
  ])('knows "%s"', (text, code, column) => {
    expect(readReason(text, 3)).toEqual({ code, text, n: 3, ...(column ? { column } : {}) });
  });

  it('knows all that the import is to say', () => {
    for (const said of Object.values(SAID))
      expect(readReason(typeof said === 'string' ? said : said('x'), 1).code).not.toBeNull();
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
