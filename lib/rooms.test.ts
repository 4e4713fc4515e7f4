import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname ?? '.', '..');
const NODE_ROOMS = ['import', 'publish', 'store', 'settings', 'cli', 'demo', 'bench'];
const PURE = ['model', 'measures', 'stats', 'time'];
const SCREEN = ['format', 'i18n', 'url', 'reading', 'export', 'source', 'engine'];

/** Which rooms each room may import from, besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  time: ['model'],
  stats: ['model'],
  format: ['model'],
  i18n: ['model', 'measures', 'format'],
  measures: ['model', 'stats'],
  engine: ['model', 'measures', 'stats', 'time'],
  source: ['model', 'privacy'],
  url: ['model', 'time', 'measures'],
  reading: ['model', 'measures', 'stats', 'time', 'training', 'format', 'i18n', 'url', 'engine', 'export'],
  export: ['model', 'format', 'i18n'],
  privacy: ['model'],
  settings: ['model'],
  store: ['model'],
  import: [...PURE, 'store', 'privacy', 'settings'],
  publish: [...PURE, 'training', 'store', 'privacy', 'settings'],
  demo: [...PURE],
  training: [...PURE],
  cli: [...PURE, ...SCREEN, 'training', 'import', 'publish', 'store', 'privacy', 'settings', 'demo'],
  bench: [...PURE, 'engine', 'source', 'store', 'cli'],
  components: [...PURE, ...SCREEN, 'training', 'privacy'],
  app: ['components', 'i18n'],
};
/** Of components, only hooks reaches what answers questions. */
const HOOKS_ONLY = ['engine', 'source'];

interface Import {
  file: string;
  from: string;
  to: string;
  typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture|bench)\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'lib' ? second : first;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const lines = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|import\('([^']+)'\)|new URL\('([^']+)', import/gm,
  );
  return [...lines].map(([, type, named, dynamic, url]) => {
    const to = (named ?? dynamic ?? url)!;
    const target = to.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), to)) : to.replace(/^@\//, '');
    return { file, from: roomOf(file), to: target, typeOnly: type !== undefined };
  });
}

const files = ['app', 'components', 'lib'].flatMap(sourceFiles);
const imports = files.flatMap(importsOf);
const inside = imports.filter(({ to }) => /^(app|components|lib)\//.test(to));

describe('who may import whom', () => {
  it('knows every room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('lets a room import only from the rooms it may', () => {
    const wrong = inside.filter(({ from, to }) => from !== roomOf(to) && !MAY_IMPORT[from]?.includes(roomOf(to)));
    expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  it('keeps questions and sources in components/hooks', () => {
    const wrong = inside.filter(
      ({ file, from, to, typeOnly }) =>
        from === 'components' && !typeOnly && !file.startsWith('components/hooks/') && HOOKS_ONLY.includes(roomOf(to)),
    );
    expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  it('keeps React out of lib, Node out of what a page loads, and date-fns in lib/time', () => {
    const outside = imports.filter(({ to }) => !/^(app|components|lib)\//.test(to));
    const wrong = outside.filter(
      ({ from, to }) =>
        (/^(react|react-dom|next|recharts|react-aria)/.test(to) && !['app', 'components'].includes(from)) ||
        (to.startsWith('node:') && !NODE_ROOMS.includes(from) && from !== 'privacy') ||
        (/^date-fns/.test(to) && from !== 'time'),
    );
    expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });
});
