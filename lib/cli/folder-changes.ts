import { type FSWatcher, watch } from 'node:fs';

/** Waits for something to happen in folders. A system that tells of changes is heard at once; where it doesn't, as on a network or in a
 * container, the time that is waited at most does. */
export class FolderChanges {
  private readonly watchers: FSWatcher[] = [];
  private changed = false;
  private heard = () => {};

  constructor(
    paths: readonly string[],
    private readonly signal: AbortSignal,
  ) {
    for (const path of paths) this.listen(path);
  }

  private listen(path: string): void {
    try {
      const watcher = watch(path, { recursive: true, persistent: false }, () => {
        this.changed = true;
        this.heard();
      });
      watcher.on('error', () => watcher.close());
      this.watchers.push(watcher);
    } catch {
      // The time that is waited at most does.
    }
  }

  /** Ends after a time, at the signal and, unless `deaf`, at a change since the last wait ended. */
  wait(ms: number, deaf: boolean): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.signal.removeEventListener('abort', end);
        this.heard = () => {};
        this.changed = false;
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.signal.addEventListener('abort', end);
      if (!deaf) this.heard = end;
      if (this.signal.aborted || (this.changed && !deaf)) end();
    });
  }

  close(): void {
    for (const watcher of this.watchers) watcher.close();
  }
}
