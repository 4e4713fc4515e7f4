import { describe, expect, it } from 'vitest';
import { placeNotes } from './place-notes';

describe('placeNotes', () => {
  it('writes the first of two that would overlap', () => {
    const placed = placeNotes(
      [
        { x: 10, label: 'Buen Fin' },
        { x: 40, label: 'Navidad' },
        { x: 150, label: 'Reyes' },
      ],
      0,
      600,
    );
    expect(placed.map(({ shown }) => shown)).toEqual(['Buen Fin', null, 'Reyes']);
  });

  it('turns late notes around and shortens what has no room', () => {
    const [late, long] = placeNotes(
      [
        { x: 190, label: 'Reyes' },
        { x: 100, label: 'Campaña en radio' },
      ],
      0,
      200,
    );
    expect(late).toMatchObject({ shown: 'Reyes', late: true });
    expect(placeNotes([{ x: 100, label: 'Campaña en radio' }], 0, 200)[0]?.shown).toBe('Campaña en rad…');
    expect(long?.shown).toBeNull();
  });
});
