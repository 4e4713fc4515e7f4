import type { Manifest } from '@/lib/model/manifest';

/** What pages say first to readers who chose nothing. */
export interface WorkedOut {
  words: NonNullable<Manifest['opening']>;
  /** Answers kept for the browser, by their question: JSON of pairs. */
  answers: string;
}

/** Works that out of the files that a manifest names, which are in the folder; null where there is nothing to say. */
export type WorkOut = (manifest: Manifest, folder: string) => Promise<WorkedOut | null>;
