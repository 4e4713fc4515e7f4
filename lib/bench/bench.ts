import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { makeLines } from './line';
import { type Options, readOptions } from './options';
import { describeReport, type Report } from './report';
import { installRivals } from './rivals/install';
import { measureSize } from './size';

/** `npm run bench`: measures, prints a table and writes it as JSON. Nothing here fails because something was slow. Answers the exit code. */
export async function bench(args: string[], browser: () => Promise<string>): Promise<number> {
  try {
    await run(readOptions(args), browser);
    return 0;
  } catch (error) {
    if (!(error instanceof UserError) && !(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) throw error;
    console.error((error as Error).message);
    return 2;
  }
}

/** Where what only the bench needs is installed. */
const PACKAGES = '.bench';
/** Exports, store and bundles of one line at their largest together. */
const BYTES_PER_CALL = 300;

async function run(options: Options, browser: () => Promise<string>): Promise<void> {
  const begun = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'escucha-bench-'));
  const report: Report = { figures: [], origins: {}, remarks: [], machine: {}, parts: [...options.parts] };
  const drawn = options.parts.has('page') || options.parts.has('engine') || options.parts.has('rivals');
  try {
    if (options.parts.has('rivals')) await installRivals(PACKAGES);
    const setting = { options, folder, packages: PACKAGES, chromium: drawn ? await browser() : null };
    const lines = await makeLines(options.calls, join(folder, 'made'));
    for (const calls of options.calls) {
      const { bavail, bsize } = await statfs(folder);
      const needed = calls * BYTES_PER_CALL;
      if (bavail * bsize < needed) {
        report.remarks.push(
          `${calls} calls: they take ${Math.ceil(needed / 1e9)} GB of disk for a while, and so much is not free`,
        );
        continue;
      }
      report.origins[calls] = await measureSize(calls, lines, setting, report);
      await write(report, options.out);
    }
    await lines.close();
  } finally {
    if (options.keep) console.error(`kept: ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
  report.machine = {
    node: `Node ${process.versions.node}`,
    processors: `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    memory: `${Math.round(totalmem() / 1e9)} GB`,
    taken: `${Math.round((performance.now() - begun) / 1000)} s in all`,
  };
  process.stdout.write(`\n${describeReport(report)}`);
  await write(report, options.out);
  console.log(`\nwritten: ${options.out}`);
}

/** After each size, so that a bench that is ended leaves what it had. */
async function write(report: Report, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 1)}\n`);
}
