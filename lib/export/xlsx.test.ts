import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { DataTable } from './table';
import { sheetName, writeXlsx } from './xlsx';

const table: DataTable = {
  columns: [
    { id: 'queue', label: 'Cola', kind: 'text' },
    { id: 'level', label: 'Nivel de servicio', kind: 'share' },
    { id: 'wait', label: 'Espera', kind: 'seconds' },
    { id: 'n', label: 'n', kind: 'count' },
    { id: 'score', label: 'Puntuación', kind: 'score' },
  ],
  rows: [
    ['Psicología', 0.841, 90, 1234, 4.25],
    ['=HYPERLINK("http://example.org")', null, -1, 0, null],
    ['a & b <c> "d" \u0007_x0041_', 0.1 + 0.2, 90_061.5, 12, 3],
  ],
};
const NAMES = { figures: 'Cifras', notes: 'Notas' };
const write = (rows = table.rows, notes: string[] = ['Título', 'Octubre 2026']) =>
  writeXlsx({ columns: table.columns, rows }, notes, NAMES);
const read = (bytes: Uint8Array) => readWorkbook(Buffer.from(bytes));

/** Tags close in the order in which they open, and every `&` begins an entity. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name as string);
  }
  expect(open).toEqual([]);
  const texts = xml.replace(/^<\?[^>]*\?>\n/, '').replace(/<[^<>]*>/g, '');
  expect(texts).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/);
}

describe('writeXlsx', () => {
  it('makes a workbook with the figures and the notes', async () => {
    const [figures, notes] = await read(write());
    expect([figures?.sheet, notes?.sheet]).toEqual(['Cifras', 'Notas']);
    expect(figures?.data[0]).toEqual(['Cola', 'Nivel de servicio', 'Espera', 'n', 'Puntuación']);
    const [name, level, , n, score] = figures?.data[1] ?? [];
    expect([name, level, n, score]).toEqual(['Psicología', 0.841, 1234, 4.25]);
    expect(notes?.data).toEqual([['Título'], ['Octubre 2026']]);
  });

  it('keeps unknown empty and zero zero', async () => {
    const [figures] = await read(write());
    expect(figures?.data[2]).toEqual(['=HYPERLINK("http://example.org")', null, expect.anything(), 0, null]);
  });

  it('types text as text, never as a formula, and leaves out what XML cannot hold', () => {
    const sheet = strFromU8(unzipSync(write())['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://example.org&quot;)</t>');
    expect(sheet).toContain('a &amp; b &lt;c&gt; &quot;d&quot; _x005F_x0041_');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  });

  it('writes seconds as parts of a day, with the format of a duration', () => {
    const files = unzipSync(write());
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array)).toContain(
      `<c r="C2" s="3"><v>${90 / 86_400}</v></c>`,
    );
    const styles = strFromU8(files['xl/styles.xml'] as Uint8Array);
    const formats = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/numFmtId="(\d+)"/g)].map(([, id]) => id);
    expect(formats).toEqual(['49', '49', '164', '165', '3', '2', '49']);
  });

  it('is the same bytes for the same table', () => expect(write()).toEqual(write()));

  it('is well formed whatever the text, and gives it back', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const bytes = write(
          texts.map((one) => [`[${one}]`, 0.5, 1, 1, 1]),
          texts.map((one) => `[${one}]`),
        );
        for (const file of Object.values(unzipSync(bytes))) expectWellFormed(strFromU8(file));
        const [figures, notes] = await read(bytes);
        expect(figures?.data).toHaveLength(texts.length + 1);
        expect(notes?.data).toHaveLength(texts.length);
      }),
      { numRuns: 30 },
    );
  });

  it('names columns beyond Z', () => {
    const columns = Array.from({ length: 30 }, (_, i) => ({ id: `${i}`, label: `c${i}`, kind: 'count' as const }));
    const bytes = writeXlsx({ columns, rows: [columns.map((_, i) => i)] }, [], NAMES);
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array)).toContain('r="AD2"');
  });
});

describe('sheetName', () => {
  it.each([
    ["'Cifras: [a]/b'", 'Cifras   a  b'],
    ['', '_'],
    ['History', 'History_'],
    ['x'.repeat(40), 'x'.repeat(31)],
  ])('%j', (text, name) => expect(sheetName(text)).toBe(name));
});
