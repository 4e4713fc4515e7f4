import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';

const SETTINGS = resolve(import.meta.dirname, '../../data/settings/settings.json');
const COMMAND = resolve(import.meta.dirname, 'escucha.mjs');

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A command of its own process. */
export class Running {
  stdout = '';
  stderr = '';
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly ended: Promise<Ended>;
  private readonly listeners = new Set<() => void>();

  constructor(args: readonly string[], cwd: string) {
    this.process = spawn(process.execPath, [COMMAND, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    this.process.stdout.on('data', (data) => this.said(() => (this.stdout += data)));
    this.process.stderr.on('data', (data) => this.said(() => (this.stderr += data)));
    this.ended = new Promise((done, fail) => {
      this.process.on('error', fail);
      this.process.on('close', (code, signal) => {
        this.said(() => {});
        done({ code, signal, stdout: this.stdout, stderr: this.stderr });
      });
    });
  }

  private said(note: () => void): void {
    note();
    for (const listener of this.listeners) listener();
  }

  /** Once both streams together hold the text; fails where the process ends without it. */
  says(text: string): Promise<void> {
    return new Promise((done, fail) => {
      const look = () => {
        const all = this.stdout + this.stderr;
        if (all.includes(text)) done();
        else if (this.process.exitCode !== null || this.process.signalCode)
          fail(new Error(`ended without "${text}": ${all}`));
        else return;
        this.listeners.delete(look);
      };
      this.listeners.add(look);
      look();
    });
  }
}

/** A folder with the settings of a line, in which commands run. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'escucha-project-'));
  readonly store = join(this.folder, 'data/store');

  private readonly running: Running[] = [];

  constructor() {
    this.write('data/settings/settings.json', readFileSync(SETTINGS, 'utf8'));
    mkdirSync(join(this.folder, 'data/exports'), { recursive: true });
  }

  write(name: string, text: string): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  start(...args: string[]): Running {
    const running = new Running(args, this.folder);
    this.running.push(running);
    return running;
  }

  run(...args: string[]): Promise<Ended> {
    return this.start(...args).ended;
  }

  remove(): void {
    for (const { process } of this.running) process.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
