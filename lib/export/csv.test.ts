import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv';

const table = {
  columns: [
    { id: 'queue', label: 'Cola', kind: 'text' as const },
    { id: 'level', label: 'Nivel de servicio', kind: 'share' as const },
    { id: 'wait', label: 'Espera', kind: 'seconds' as const },
  ],
  rows: [
    ['Psicología', 0.841, 9],
    ['=HYPERLINK("x")', null, -1],
    ['a, "b"', 0.1 + 0.2, 0],
  ],
};

describe('writeCsv', () => {
  const lines = writeCsv(table, ['Octubre 2026', 'Datos 3f2a']).split('\r\n');

  it('starts with the notes and names the units', () => {
    expect(lines.slice(0, 3)).toEqual([
      '\ufeff# Octubre 2026',
      '# Datos 3f2a',
      'Cola,Nivel de servicio [%],Espera [s]',
    ]);
  });

  it('writes percentages, keeps unknown empty and zero zero', () => {
    expect(lines[3]).toBe('Psicología,84.1,9');
    expect(lines[5]).toBe('"a, ""b""",30,0');
  });

  it.each(['=1+1', '+1', '-1', '@a', '\t=1'])('disarms %j', (text) => {
    const [, line] = writeCsv({ columns: [table.columns[0] as never], rows: [[text]] }, []).split('\r\n');
    expect(line).toBe(`"'${text}"`);
  });

  it('leaves negative numbers numbers', () => {
    expect(lines[4]).toBe('"\'=HYPERLINK(""x"")",,-1');
  });
});
