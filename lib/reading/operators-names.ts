import { labelWidth } from './label-width';

export interface Placed {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Spot {
  x: number;
  y: number;
  text: string;
}

const AWAY = 12;
const ABOVE = 12;
const HALF = 7;
/** Times the width of plain letters. */
const SEMIBOLD = 1.06;
/** Of a dot that no name may cover. */
const DOT = 6;

const apart = (a: Box, b: Box) => a.right < b.left || a.left > b.right || a.bottom < b.top || a.top > b.bottom;

const boxOf = ({ x, y, anchor }: Placed, width: number): Box => {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - HALF, bottom: y + HALF };
};

/** Where the names of dots stand, in pixels: beside their dot, above or below it, over no other name, no named dot and nothing that is `standing` there; null where there is no room. `y` is the middle of the letters. */
export function placeDotNames(spots: readonly Spot[], within: Box, standing: readonly Box[] = []): (Placed | null)[] {
  const dots = spots.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }));
  const taken = [...standing];
  return spots.map(({ x, y, text }, i) => {
    const width = labelWidth(text) * SEMIBOLD;
    const places: Placed[] = [
      { x: x + AWAY, y, anchor: 'start' },
      { x: x - AWAY, y, anchor: 'end' },
      { x, y: y - ABOVE - HALF / 2, anchor: 'middle' },
      { x, y: y + ABOVE + HALF / 2, anchor: 'middle' },
    ];
    const place = places.find((one) => {
      const box = boxOf(one, width);
      const inside =
        box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom;
      return inside && taken.every((other) => apart(box, other)) && dots.every((dot, k) => k === i || apart(box, dot));
    });
    if (place) taken.push(boxOf(place, width));
    return place ?? null;
  });
}
