/** A colour as drawing programs read it: six digits and an opacity 0–1. */
export interface PlainColor {
  color: string;
  opacity: number;
}

const two = (value: number) =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');

/** Reads a computed CSS colour (`rgb(…)`, `rgba(…)`, `color(srgb …)`); null for what is none, as `none` or `url(…)`. */
export function plainColor(text: string): PlainColor | null {
  const [, kind, inside] = text.match(/^(rgba?|color)\(([^()]*)\)$/) ?? [];
  if (!kind || !inside || (kind === 'color' && !inside.startsWith('srgb '))) return null;
  const parts = inside
    .replace(/^srgb /, '')
    .split(/[\s,/]+/)
    .map((part) => (part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part)));
  const [red, green, blue, opacity = 1] = parts;
  if (red === undefined || green === undefined || blue === undefined || parts.some(Number.isNaN)) return null;
  const scale = kind === 'color' ? 255 : 1;
  return { color: `#${[red, green, blue].map((value) => two(value * scale)).join('')}`, opacity };
}
