/** Pixels a character takes, on the generous side. */
const CHARACTER = 6.6;
const FEWEST_CHARACTERS = 8;
const LATE = 0.6;

export interface PlacedNote {
  x: number;
  label: string;
  /** What there is room for; null where another note's words stand already. */
  shown: string | null;
  /** Written to the left of its line. */
  late: boolean;
}

/** Decides which notes are written out between two edges, first come, so that no words overlap. */
export function placeNotes(notes: readonly { x: number; label: string }[], left: number, right: number): PlacedNote[] {
  const taken: [from: number, to: number][] = [];
  return notes.map(({ x, label }) => {
    const late = x > left + (right - left) * LATE;
    const room = Math.floor((late ? x - left : right - x) / CHARACTER);
    const shown = label.length > room ? `${label.slice(0, Math.max(0, room - 1))}…` : label;
    const length = shown.length * CHARACTER + CHARACTER;
    const [from, to] = late ? [x - length, x] : [x, x + length];
    const free = taken.every(([start, end]) => to <= start || from >= end);
    if (!free || room < FEWEST_CHARACTERS) return { x, label, shown: null, late };
    taken.push([from, to]);
    return { x, label, shown, late };
  });
}
