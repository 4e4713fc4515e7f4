import { plainColor } from './plain-color';

const SVG = 'http://www.w3.org/2000/svg';
const SCALE = 2;
const MARGIN = 24;
const GAP = 8;
/** Of the page's text; a page knows it by a name of its own. */
const FONT = 'Inter';

/** Passed on to what is inside, so that they need to be written only where they change. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
];
/** What each is where nothing is said. */
const INITIAL: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  visibility: 'visible',
};
const KEPT =
  /^(?:id|[xy][12]?|[rd]|c[xy]|r[xy]|d[xy]|width|height|viewBox|points|transform|clip-path|href|patternUnits|patternTransform|clipPathUnits|offset|stop-color|stop-opacity)$/;

interface PictureWords {
  title: string;
  subtitle: string;
  notes: readonly string[];
}

function make(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

function paint(target: Element, property: string, value: string): void {
  const plain = plainColor(value) ?? { color: value, opacity: 1 };
  target.setAttribute(property, plain.opacity === 0 ? 'none' : plain.color);
  if (plain.opacity > 0 && plain.opacity < 1) target.setAttribute(`${property}-opacity`, String(plain.opacity));
}

/** Copies what is drawn, with the style it has on the page as plain attributes. What a mark is called becomes its title. */
function resolve(original: Element, above: (property: string) => string | undefined, whole = false): SVGElement | null {
  const style = getComputedStyle(original);
  if (style.display === 'none' && !original.closest('defs')) return null;
  const copy = make(original.localName, {});
  for (const { name, value } of original.attributes) if (KEPT.test(name)) copy.setAttribute(name, value);
  for (const property of INHERITED) {
    const value = style.getPropertyValue(property);
    if (value === above(property)) continue;
    if (property === 'fill' || property === 'stroke') paint(copy, property, value);
    else copy.setAttribute(property, value);
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  const name = original.getAttribute('aria-label');
  if (name && !whole) {
    copy.append(make('title', {}, name));
    copy.setAttribute('pointer-events', 'all');
  }
  for (const child of original.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? '');
    else if (child instanceof SVGElement) {
      const inside = resolve(child, (property) => style.getPropertyValue(property));
      if (inside) copy.append(inside);
    }
  }
  return copy;
}

const fontFaces = () =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);

async function inline(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob();
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** A picture can't reach the page's fonts: the one it is set in goes along, as a data URL. */
async function embedFont(svg: SVGSVGElement, family: string): Promise<void> {
  const first = family.split(',')[0]?.replaceAll(/["']/g, '').trim();
  const face = fontFaces().find(
    ({ style }) =>
      style.getPropertyValue('font-family').replaceAll(/["']/g, '') === first &&
      style.getPropertyValue('src').includes('url('),
  );
  const source = face?.style.getPropertyValue('src').match(/url\(["']?([^"')]+)/)?.[1];
  if (!face || !source) return;
  const address = new URL(source, face.parentStyleSheet?.href ?? document.baseURI).href;
  svg.prepend(
    make('style', {}, `@font-face{font-family:"${first}";font-weight:100 900;src:url(${await inline(address)})}`),
  );
}

function wrap(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.filter((line) => line !== '');
}

interface TextStyle {
  size: number;
  weight: number;
  line: number;
  color: string;
}

function chartsIn(box: HTMLElement): SVGSVGElement[] {
  return [...box.querySelectorAll('svg')].filter(
    (svg) => !svg.parentElement?.closest('svg') && svg.getBoundingClientRect().width > 0,
  );
}

/** The charts of a box in one picture, as they stand beside each other, with title above and notes below. */
function compose(box: HTMLElement, words: PictureWords): SVGSVGElement {
  const charts = chartsIn(box).map((svg) => ({ svg, at: svg.getBoundingClientRect() }));
  if (charts.length === 0) throw new Error('no chart to draw');
  const left = Math.min(...charts.map(({ at }) => at.left));
  const top = Math.min(...charts.map(({ at }) => at.top));
  const width = Math.ceil(Math.max(...charts.map(({ at }) => at.right)) - left);
  const height = Math.ceil(Math.max(...charts.map(({ at }) => at.bottom)) - top);
  const page = getComputedStyle(document.documentElement);
  const color = (name: string) => page.getPropertyValue(name).trim();
  const family = getComputedStyle(document.body).fontFamily;

  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  const svg = make('svg', { xmlns: SVG, role: 'img', 'font-family': family }) as SVGSVGElement;
  svg.append(make('title', {}, words.title), make('desc', {}, [words.subtitle, ...words.notes].join('\n')));
  const ground = make('rect', { width: '100%', height: '100%', fill: color('--ground') });
  svg.append(ground);
  let y = MARGIN;
  const write = (text: string, { size, weight, line, color: fill }: TextStyle) => {
    context.font = `${weight} ${size}px ${family}`;
    for (const part of wrap(context, text, width)) {
      svg.append(make('text', { x: MARGIN, y: y + size, fill, 'font-size': size, 'font-weight': weight }, part));
      y += line;
    }
  };
  write(words.title, { size: 15, weight: 600, line: 21, color: color('--ink') });
  write(words.subtitle, { size: 12, weight: 400, line: 17, color: color('--muted') });
  y += GAP;
  for (const chart of charts) {
    const copy = resolve(chart.svg, (property) => (property === 'font-family' ? family : INITIAL[property]), true);
    if (!copy) continue;
    const place = { x: MARGIN + chart.at.left - left, y: y + chart.at.top - top };
    const size = { width: chart.at.width, height: chart.at.height };
    for (const [key, value] of Object.entries({ ...place, ...size })) copy.setAttribute(key, String(value));
    svg.append(copy);
  }
  y += height + GAP;
  for (const note of words.notes) write(note, { size: 11, weight: 400, line: 15, color: color('--muted') });
  const whole = { width: width + 2 * MARGIN, height: y + MARGIN };
  svg.setAttribute('width', String(whole.width));
  svg.setAttribute('height', String(whole.height));
  svg.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  return svg;
}

const textOf = (svg: SVGSVGElement) => new XMLSerializer().serializeToString(svg);

/** The charts of a box as SVG that needs nothing else: colours and sizes as on the page, the font by its name, notes as text and as description. */
export function drawSvg(box: HTMLElement, words: PictureWords): string {
  const svg = compose(box, words);
  const [, ...others] = (svg.getAttribute('font-family') ?? '').split(',');
  svg.setAttribute('font-family', [FONT, ...others].join(','));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${textOf(svg)}\n`;
}

/** The same as PNG at twice its size, in the font of the page. */
export async function drawPng(box: HTMLElement, words: PictureWords): Promise<Blob> {
  const svg = compose(box, words);
  const { width, height } = svg.viewBox.baseVal;
  await embedFont(svg, svg.getAttribute('font-family') ?? '');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(textOf(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png');
  });
}
