import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from './encoding';

const TEXT =
  'Línea;Descripción;Operadora\n1;Niñez y adolescencia;Íñigo Güemes\n2;Atención jurídica ¿urgente?;María Muñoz\n3;ÚLTIMA SESIÓN;JOSÉ PEÑA\n';
const named = (encoding: string, text = TEXT) => detectEncoding(iconv.encode(text, encoding)).name;

describe('the encoding of an export', () => {
  it.each(['windows-1252', 'cp850', 'cp437', 'macintosh', 'utf-8'])('is told by the letters of Spanish: %s', (name) => {
    const text = name === 'cp437' ? TEXT.replaceAll(/[ÍÚÓ]/g, 'e') : TEXT;
    const found = named(name, text);
    expect(iconv.decode(iconv.encode(text, name), found)).toBe(text);
  });

  it('is told by one letter alone', () => {
    for (const name of ['windows-1252', 'cp850', 'macintosh']) expect(named(name, 'Años;5\n')).toBe(name);
  });

  it('is told by capitals, which the code pages keep in different places', () => {
    for (const name of ['windows-1252', 'cp850']) expect(named(name, 'OPERACIÓN;PSICOLOGÍA\n')).toBe(name);
  });

  it('is UTF-16 with a mark and without', () => {
    expect(named('utf-16le')).toBe('utf-16le');
    expect(named('utf-16be')).toBe('utf-16be');
    expect(detectEncoding(Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(TEXT, 'utf-16le')])).name).toBe(
      'utf-16le',
    );
  });

  it('stays UTF-8 where damage hit single bytes', () => {
    const bytes = iconv.encode(TEXT, 'utf-8');
    bytes[bytes.indexOf('y')] = 0xff;
    expect(detectEncoding(bytes)).toEqual({ name: 'utf-8', damaged: true });
  });

  it('does not take a cut character at the end for damage', () => {
    expect(detectEncoding(iconv.encode('Peñ', 'utf-8').subarray(0, 3))).toEqual({ name: 'utf-8' });
  });
});
