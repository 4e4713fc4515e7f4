import { describe, expect, it } from 'vitest';
import { clip, legendLayout } from './split';

describe('legendLayout', () => {
  it('begins a new line where a label would not fit', () => {
    const places = legendLayout(['atendidas', 'abandonadas', 'tiempo agotado'], 240);
    expect(places.map(({ line }) => line)).toEqual([0, 0, 1]);
    expect(places[2]?.x).toBe(0);
  });

  it('keeps a label that is wider than everything on its own line', () => {
    expect(legendLayout(['x'.repeat(200), 'y'], 100).map(({ line }) => line)).toEqual([0, 1]);
  });
});

describe('clip', () => {
  it('cuts what is too long and nothing else', () => {
    expect(clip('Teléfono', 120)).toBe('Teléfono');
    expect(clip('Redes sociales y mensajería', 67)).toBe('Redes soc…');
  });
});
