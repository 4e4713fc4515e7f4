import { UserError } from '@/lib/model/user-error';
import { endAtSignals } from './signals';
import { UsageError } from './usage-error';

interface Command {
  /** A line for each form of it. */
  usage: string[];
  /** What `--help` says besides. */
  about?: string;
  load: () => Promise<(args: string[]) => Promise<number | undefined>>;
}

const IMPORT = '[--store DIR] [--settings FILE] [--wait SECONDS] [--json]';

const COMMANDS: Record<string, Command> = {
  import: {
    usage: [
      `import [PATH…] [--profile FILE] [--publish [--out DIR]] ${IMPORT}`,
      `import --dry-run [PATH…] [--profile FILE] ${IMPORT}`,
      `import --watch [PATH…] [--still SECONDS] [--profile FILE] [--publish [--out DIR]] ${IMPORT}`,
      `import --undo LAST|FILE|ID… [--publish [--out DIR]] ${IMPORT}`,
    ],
    about: `All or nothing: a file that can't be read leaves the store as it was. Rows that can't be mapped are told and don't stop an import.
--dry-run  writes nothing: the report, the first rows as they would be stored, the first that can't be
--watch    imports what comes into the folder once it was still for --still SECONDS (2); Ctrl C ends it
--undo     takes back the last import, or a file by its name or the first characters of its SHA-256; several may be named
--publish  publishes after it, into --out DIR (out/data)
--wait     how long to wait for another import of the same store (60)
--json     the report as JSON, with --watch one a line; messages stay on standard error
Exit codes: 0 done, also with rows that can't be mapped; 1 the message says why, and an import that fails changes nothing; 2 wrong usage; 128 + n ended by signal n.`,
    load: async () => (await import('./import')).importCommand,
  },
  profile: {
    usage: ['profile FILE [--out FILE] [--target contacts] [--settings FILE] [--json]'],
    load: async () => (await import('./profile')).profileCommand,
  },
  publish: {
    usage: ['publish [--store DIR] [--out DIR] [--settings FILE] [--json]'],
    load: async () => (await import('./publish')).publishCommand,
  },
  measure: {
    usage: [
      'measure --measures serviceLevel,asa,… [--by queue,day,…] [--from DAY] [--to DAY] [--where queue=9000] [--formula SL-2] [--threshold 20] [--short 5] [--percentile nearest-rank] [--exact] [--store DIR] [--settings FILE] [--json]; measure --kappa tells how far evaluators agree',
    ],
    load: async () => (await import('./measure')).measureCommand,
  },
  flags: {
    usage: ['flags [--as-of DAY] [--config FILE] [--lang en] [--store DIR] [--settings FILE] [--json]'],
    about: `Where operators may need more training: places whose gap to colleagues with the same calls is likely material.
--as-of   last day that counts, of the 13 weeks that are judged (the last day with calls)
--config  a JSON file with as_of, window_weeks, fdr, measures and training_kinds in place of the settings' own`,
    load: async () => (await import('./flags')).flagsCommand,
  },
  effects: {
    usage: ['effects [--as-of DAY] [--config FILE] [--store DIR] [--settings FILE] [--json]'],
    about: `Whether trainings worked: the change of the trained beyond what was to be expected and beyond that of comparable colleagues who were not trained,
beside the plain before and after. In units of the smallest gap worth a supervisor's time (with --json in the measure's own); negative is better.`,
    load: async () => (await import('./effects')).effectsCommand,
  },
  demo: {
    usage: ['demo [--days 400] [--operators 60] [--calls-per-day 800] [--seed 7] [--end DAY] --out DIR'],
    load: async () => (await import('./demo')).demoCommand,
  },
  build: { usage: ['build'], load: async () => (await import('./build')).buildCommand },
  start: { usage: ['start [--port 4173]'], load: async () => (await import('./start')).startCommand },
};

/** Runs one command; answers the process's exit code: 0 done, 1 a person can mend it, 2 wrong usage. */
export async function main([name, ...args]: string[]): Promise<number> {
  const command = COMMANDS[name ?? ''];
  if (!command || args.includes('--help')) {
    const lines = Object.values(command ? { command } : COMMANDS).flatMap(usageOf);
    if (command?.about) lines.push(command.about);
    const asked = command || !name || ['help', '--help'].includes(name);
    process[asked ? 'stdout' : 'stderr'].write(
      `${asked ? '' : `escucha: no command "${name}"\n`}Usage:\n${lines.join('\n')}\n`,
    );
    return asked ? 0 : 2;
  }
  endAtSignals();
  endWithReader();
  try {
    return (await (await command.load())(args)) ?? 0;
  } catch (error) {
    if (error instanceof UserError) {
      process.stderr.write(`escucha ${name}: ${error.message}\n`);
      return 1;
    }
    if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`escucha ${name}: ${(error as Error).message}\nUsage:\n${usageOf(command).join('\n')}\n`);
      return 2;
    }
    throw error;
  }
}

/** Whoever read what is printed may have had enough, as `head` has. */
function endWithReader(): void {
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

function usageOf({ usage }: Command): string[] {
  return usage.map((form) => `  npx escucha ${form}`);
}
