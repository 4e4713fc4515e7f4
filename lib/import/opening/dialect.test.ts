import { describe, expect, it } from 'vitest';
import { sniffDialect } from './dialect';

const delimiterOf = (...lines: string[]) => sniffDialect(lines).delimiter;

describe('what separates the fields', () => {
  it.each([',', ';', '\t', '|'])('is %j where it cuts all lines alike', (delimiter) => {
    const line = (...fields: string[]) => fields.join(delimiter);
    expect(
      delimiterOf(line('id', 'start', 'wait'), line('1', '2026-01-05 08:00', '12'), line('2', '2026-01-05', '3')),
    ).toBe(delimiter);
  });

  it('is no decimal comma', () => {
    expect(delimiterOf('id;espera;nota', '1;3,5;4,25', '2;10,0;5,0', '3;2,75;3')).toBe(';');
  });

  it('is not told by titles above the table, nor by what stands between quotes', () => {
    expect(delimiterOf('Reporte, de llamadas, del mes, de enero', '', 'id;cola', '1;"a, b, c"', '2;"d, e, f"')).toBe(
      ';',
    );
  });

  it('is what Excel says in its first line', () => {
    expect(delimiterOf('sep=|', 'a,b|c', '1,2|3')).toBe('|');
  });

  it('is a comma where there is none', () => {
    expect(delimiterOf('name', 'Ana')).toBe(',');
  });
});
