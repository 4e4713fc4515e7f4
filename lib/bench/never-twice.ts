/** Which of `boxes` to click, one after the other, so that no choice comes twice: 0 1 0 2 0 1 0 … */
export function neverTwice(boxes: number): number[] {
  return Array.from({ length: 2 ** Math.min(boxes, 4) - 1 }, (_, i) => 31 - Math.clz32((i + 1) & -(i + 1)));
}
