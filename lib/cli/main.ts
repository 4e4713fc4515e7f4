import { UserError } from '@/lib/model/user-error';

const COMMANDS: Record<
  string,
  { usage: string; load: () => Promise<(args: string[]) => Promise<number | undefined>> }
> = {
  import: {
    usage: 'import [PATH…] [--store DIR] [--profile FILE] [--settings FILE] [--json]',
    load: async () => (await import('./import')).importCommand,
  },
  profile: {
    usage: 'profile FILE [--out FILE] [--target contacts] [--settings FILE] [--json]',
    load: async () => (await import('./profile')).profileCommand,
  },
  publish: {
    usage: 'publish [--store DIR] [--out DIR] [--settings FILE] [--json]',
    load: async () => (await import('./publish')).publishCommand,
  },
  measure: {
    usage:
      'measure --measures serviceLevel,asa,… [--by queue,day,…] [--from DAY] [--to DAY] [--where queue=9000] [--formula SL-2] [--threshold 20] [--short 5] [--percentile nearest-rank] [--exact] [--store DIR] [--settings FILE] [--json]',
    load: async () => (await import('./measure')).measureCommand,
  },
  demo: {
    usage: 'demo [--days 400] [--operators 60] [--calls-per-day 800] [--seed 7] [--end DAY] --out DIR',
    load: async () => (await import('./demo')).demoCommand,
  },
  start: { usage: 'start [--port 4173]', load: async () => (await import('./start')).startCommand },
};

/** At these the process ends as at `exit`, so that what it left in temporary folders is removed. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** Runs one command; answers the process's exit code: 0 done, 1 a person can mend it, 2 wrong usage. */
export async function main([name, ...args]: string[]): Promise<number> {
  const command = COMMANDS[name ?? ''];
  if (!command || args.includes('--help')) {
    const lines = Object.values(command ? { command } : COMMANDS).map(({ usage }) => `  npx escucha ${usage}`);
    const asked = command || !name || ['help', '--help'].includes(name);
    process[asked ? 'stdout' : 'stderr'].write(
      `${asked ? '' : `escucha: no command "${name}"\n`}Usage:\n${lines.join('\n')}\n`,
    );
    return asked ? 0 : 2;
  }
  for (const [signal, number] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(128 + number));
  try {
    return (await (await command.load())(args)) ?? 0;
  } catch (error) {
    if (error instanceof UserError) {
      process.stderr.write(`escucha ${name}: ${error.message}\n`);
      return 1;
    }
    if ((error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`escucha ${name}: ${(error as Error).message}\nUsage:\n  npx escucha ${command.usage}\n`);
      return 2;
    }
    throw error;
  }
}
