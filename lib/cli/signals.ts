/** At these the process ends as at `exit`, so that what it left in temporary folders is removed. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

let stop: (() => void) | null = null;

export function endAtSignals(): void {
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (!stop) process.exit(128 + number);
      stop();
      stop = null;
    });
  }
}

/** Aborted at the first signal, which then doesn't end the process; the second does. */
export function untilSignalled(): AbortSignal {
  const controller = new AbortController();
  stop = () => controller.abort();
  return controller.signal;
}
