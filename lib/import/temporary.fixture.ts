import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, type Row } from '@/lib/store/database';
import { readLedger } from '@/lib/store/ledger';
import { createViews } from '@/lib/store/view';
import { type ImportReport, importExports } from './import';
import { checkProfile, type Profile } from './profile';

export type ProfileDraft = Partial<Omit<Profile, 'columns'>> & { columns: Record<string, unknown> };

/** A store in a folder of its own, and exports written beside it. */
export class TemporaryLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'escucha-line-'));
  readonly store = join(this.folder, 'store');
  private database: Promise<Database> | null = null;
  zone = 'America/Mexico_City';

  write(files: Record<string, string | Buffer>): string[] {
    return Object.entries(files).map(([name, content]) => {
      const path = join(this.folder, name);
      writeFileSync(path, content);
      return path;
    });
  }

  /** Makes this line hash callers as another does, which has imported something. */
  copyKey(of: TemporaryLine): void {
    copyFileSync(join(of.folder, 'caller.key'), join(this.folder, 'caller.key'));
  }

  import(
    files: Record<string, string | Buffer>,
    draft: ProfileDraft | null = null,
    drafts: ProfileDraft[] = [],
  ): Promise<ImportReport> {
    return this.importPaths(this.write(files), draft, drafts);
  }

  /** `draft` takes every file, `drafts` those whose header they recognise. */
  importPaths(paths: string[], draft: ProfileDraft | null = null, drafts: ProfileDraft[] = []): Promise<ImportReport> {
    const profile = (of: ProfileDraft) =>
      checkProfile({ profile: 1, name: 'test', target: 'contacts', ...of }, 'test.json');
    return importExports({
      paths,
      store: this.store,
      zone: this.zone,
      callerKeyPath: join(this.folder, 'caller.key'),
      profile: draft && profile(draft),
      profiles: drafts.map(profile),
    });
  }

  /** The answer of a query over the store's tables; write moments as `CAST(x AS VARCHAR)`. */
  async rows<T extends Row = Row>(sql: string): Promise<T[]> {
    this.database ??= openDatabase();
    const database = await this.database;
    await createViews(database, this.store, (await readLedger(this.store))!);
    return database.rows<T>(sql);
  }

  /** Rejected rows as lines of the rejects file, without its header and advice. */
  rejects(report: ImportReport, index = 0): string[] {
    const file = report.imported[index]?.rejects;
    if (!file) return [];
    const [, ...lines] = readFileSync(join(this.store, file), 'utf8').trimEnd().split('\n');
    return lines.map((line) => line.replace(/,"mend the line.*$/, ''));
  }

  /** Every file of the store with its bytes, as text of one character a byte. */
  snapshot(): Record<string, string> {
    const all = readdirSync(this.store, { recursive: true }).map(String).sort();
    const files = all.filter((file) => statSync(join(this.store, file)).isFile());
    return Object.fromEntries(files.map((file) => [file, readFileSync(join(this.store, file), 'latin1')]));
  }

  async remove(): Promise<void> {
    await (await this.database)?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
