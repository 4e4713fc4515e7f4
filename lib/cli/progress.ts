/** Says on standard error what a command is at, at most once a second on a terminal's one line. */
export function progress(command: string): (message: string) => void {
  let last = 0;
  return (message) => {
    const now = performance.now();
    if (now - last < 1000) return;
    last = now;
    process.stderr.write(`${command}: ${message}\n`);
  };
}
