import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

const PLACE = /(file:\/\/[^\s)]+\.mjs):(\d+):(\d+)/g;

/** Tells an uncaught error's stack in lines of the sources. Source maps are read then only, as Node reads them at each start. */
export function mapStacks() {
  process.on('uncaughtExceptionMonitor', (error) => {
    if (typeof error?.stack !== 'string') return;
    error.stack = error.stack.replace(
      PLACE,
      (place, url, line, column) => sourceOf(url, line - 1, column - 1) ?? place,
    );
  });
}

function sourceOf(url, line, column) {
  try {
    const map = new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')));
    const { originalSource, originalLine, originalColumn } = map.findEntry(line, column);
    return originalSource && `${new URL(originalSource, url).href}:${originalLine + 1}:${originalColumn + 1}`;
  } catch {
    return null;
  }
}
