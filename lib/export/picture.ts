const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'visibility',
];
const SCALE = 2;
const MARGIN = 24;

/** Copies an SVG with the styles it has on the page, so that it no longer needs the page's style sheet. */
function resolve(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    const target = copies[i] as SVGElement;
    for (const property of PROPERTIES) target.style.setProperty(property, style.getPropertyValue(property));
    target.removeAttribute('class');
  });
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
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = `@font-face{font-family:"${first}";font-weight:100 900;src:url(${await inline(address)})}`;
  svg.prepend(style);
}

async function load(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  return image;
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

/** A chart as PNG at twice its size, in the colours and fonts of the page, with its title above and the notes below. */
export async function drawPicture(
  svg: SVGSVGElement,
  words: { title: string; subtitle: string; notes: readonly string[] },
): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const page = getComputedStyle(document.documentElement);
  const [ground, ink, muted] = ['--ground', '--ink', '--muted'].map((name) => page.getPropertyValue(name));
  const family = getComputedStyle(document.body).fontFamily;
  const copy = resolve(svg);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  await embedFont(copy, family);

  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  const styles = [
    { font: `600 15px ${family}`, color: ink, line: 21, text: words.title },
    { font: `400 12px ${family}`, color: muted, line: 17, text: words.subtitle },
  ];
  const noteStyle = { font: `400 11px ${family}`, color: muted, line: 15 };
  const lay = (style: { font: string; line: number }, text: string) => {
    context.font = style.font;
    return wrap(context, text, width);
  };
  const above = styles.map((style) => ({ style, lines: lay(style, style.text) }));
  const below = words.notes.flatMap((note) => lay(noteStyle, note));
  const top = above.reduce((sum, { style, lines }) => sum + style.line * lines.length, MARGIN + 8);
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (top + height + below.length * noteStyle.line + MARGIN + 8) * SCALE;

  context.scale(SCALE, SCALE);
  context.fillStyle = ground ?? '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'top';
  let y = MARGIN;
  for (const { style, lines } of above) {
    for (const line of lines) {
      context.font = style.font;
      context.fillStyle = style.color ?? '#000';
      context.fillText(line, MARGIN, y);
      y += style.line;
    }
  }
  context.drawImage(await load(copy), MARGIN, top, width, height);
  context.font = noteStyle.font;
  context.fillStyle = muted ?? '#000';
  below.forEach((line, i) => {
    context.fillText(line, MARGIN, top + height + 8 + i * noteStyle.line);
  });
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png');
  });
}
