import type { ExportFile } from './files';

/** What stands in a folder at one moment; a stamp is another one whenever the file is. */
export interface Seen {
  file: ExportFile;
  stamp: string;
}

interface Followed {
  stamp: string;
  since: number;
  done: boolean;
}

/** Tells which files of a folder are new and have been still for `still` (in the unit of `now`), so that none is read while it is
 * being written. Files that come together are told together, but none waits longer than `patience` for another that keeps changing. */
export class Settling {
  private followed = new Map<string, Followed>();

  constructor(
    private readonly still: number,
    private readonly patience: number,
  ) {}

  look(seen: readonly Seen[], now: number): { ready: ExportFile[]; unsettled: boolean } {
    const before = this.followed;
    this.followed = new Map(
      seen.map(({ file, stamp }) => {
        const known = before.get(file.path);
        return [file.path, known?.stamp === stamp ? known : { stamp, since: now, done: false }];
      }),
    );
    const fresh = seen.filter(({ file }) => !this.followed.get(file.path)!.done);
    const age = ({ file }: Seen) => now - this.followed.get(file.path)!.since;
    const settled = fresh.filter((one) => age(one) >= this.still);
    const unsettled = settled.length < fresh.length;
    const waited = settled.some((one) => age(one) >= this.patience);
    return { ready: unsettled && !waited ? [] : settled.map(({ file }) => file), unsettled };
  }

  /** The file is not told again until it changes. */
  done({ path }: ExportFile): void {
    const known = this.followed.get(path);
    if (known) known.done = true;
  }

  /** Tells every file again. */
  again(): void {
    for (const known of this.followed.values()) known.done = false;
  }
}
