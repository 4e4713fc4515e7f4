import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { type DemoFile, TRUTH_FILE } from './files';

const CHUNK = 1 << 20;

/** Makes `folder` ready for a demonstration: takes away the files of an earlier one, and refuses a folder that holds
 * tables of anybody else. */
export function clearFolder(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new UserError(`--out ${folder}: this is a file; name a folder.`);
  }
  mkdirSync(folder, { recursive: true });
  const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  if (tables.length > 0 && !existsSync(join(folder, TRUTH_FILE))) {
    throw new UserError(`--out ${folder}: holds ${tables[0]} already, and no demonstration; name an empty folder.`);
  }
  const own = /^(calls-\d{4}-\d{2}|surveys|evaluations|operators|trainings|states|annotations)\.csv$/;
  for (const name of tables) if (own.test(name)) rmSync(join(folder, name));
}

/** Writes the file with \n line ends and returns its lines, the header included. */
export function writeFile(folder: string, file: DemoFile): number {
  const target = openSync(join(folder, file.name), 'w');
  try {
    let lines = 0;
    let text = '';
    for (const line of file.lines) {
      text += `${line}\n`;
      lines++;
      if (text.length > CHUNK) {
        writeSync(target, text);
        text = '';
      }
    }
    writeSync(target, text);
    return lines;
  } finally {
    closeSync(target);
  }
}
