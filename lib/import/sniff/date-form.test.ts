import { describe, expect, it } from 'vitest';
import { dateForm } from './date-form';

/** As the import cuts a written date. */
function cut(text: string) {
  const clock = /\d{1,2}:\d\d.*$/.exec(text)?.[0] ?? '';
  return { day: text.slice(0, text.length - clock.length), clock: clock.replace(/\d/g, '9'), rows: 1 };
}
const formats = (...texts: string[]) => dateForm(texts.map(cut))?.formats ?? null;

describe('the form of written dates', () => {
  it.each([
    [['2026-01-31 08:05:00'], ['iso']],
    [['2026-01-31T08:05:00', '2026-01-31', '2026-01-31T08:05:00.123Z'], ['iso']],
    [['31/01/2026 08:05'], ['d/M/yyyy H:mm']],
    [['01/31/2026 08:05:09 AM'], ['M/d/yyyy h:mm:ss a']],
    [['1/31/26 8:05 p. m.'], ['M/d/yy h:mm a']],
    [['27/11/25 00:30'], ['d/M/yy H:mm']],
    [['31.01.2026'], ['d.M.yyyy']],
    [['31-ene-2026 08:05'], ['d-MMM-yyyy H:mm']],
    [['31 de enero de 2026'], ["d 'de' MMMM 'de' yyyy"]],
    [['Jan 31, 2026 8:05 AM'], ['MMM d, yyyy h:mm a']],
    [['Thu, 27 Oct 2016 14:51:34'], ['EEE, d MMM yyyy H:mm:ss']],
    [['Thu, 27 Oct 2016 14:51:34 +0000'], ['EEE, d MMM yyyy H:mm:ss xx']],
    [['20260131080500'], ['yyyyMMddHHmmss']],
    [['20260131'], ['yyyyMMdd']],
    [['1366720340'], ['epoch-s']],
    [['1366720340123'], ['epoch-ms']],
    [['2026/01/31 08:05:00.123'], ['yyyy/MM/dd H:mm:ss.SSS']],
    [['31/01/2026, 08:05:00'], ['d/M/yyyy, H:mm:ss']],
    [['Ana', 'Eva'], null],
  ])('%j is %j', (texts, expected) => {
    expect(formats(...texts)).toEqual(expected);
  });

  it('has its month first with AM and PM, where nothing else tells', () => {
    expect(formats('2/5/26 8:05 AM', '2/5/26 9:05 PM')).toEqual(['M/d/yy h:mm a']);
    expect(formats('2/5/26 8:05 a. m.')).toEqual(['d/M/yy h:mm a']);
  });

  it('may be several, commonest first', () => {
    expect(formats('2022-07-01 03:40:13', '2022-07-01 03:40:14', '8/07/2022 9:12', '13/07/2022 9:12')).toEqual([
      'iso',
      'd/M/yyyy H:mm',
    ]);
  });

  it('tells day from month by a number over 12, wherever it stands', () => {
    expect(formats('01/02/2026', '02/02/2026', '02/13/2026')).toEqual(['M/d/yyyy']);
    expect(formats('01/02/2026', '02/02/2026', '13/02/2026')).toEqual(['d/M/yyyy']);
  });

  it('tells day from month by how close the dates lie, where none is over 12', () => {
    expect(formats('1/1/26', '1/2/26', '1/3/26', '1/9/26')).toEqual(['M/d/yy']);
    expect(formats('01/01/26', '02/01/26', '09/01/26')).toEqual(['d/M/yy']);
    expect(dateForm([cut('1/5/26')], [cut('1/6/26'), cut('1/5/26')])?.formats).toEqual(['M/d/yy']);
    expect(dateForm([cut('1/5/26')], [cut('28/4/26')])?.formats).toEqual(['d/M/yy']);
    expect(dateForm([cut('3/3/2026')])).toEqual({ formats: ['d/M/yyyy'], why: expect.stringContaining('guess') });
  });
});
