/** A piece of a JSON text: an object as it stands, or what could not be one. */
export interface JsonPiece {
  text: string;
  /** Its number among the pieces, from 1. */
  number: number;
  broken?: string;
}

const LONGEST = 4 * 1024 * 1024;

/** Splits JSON text into the objects that are its records, whatever stands between them: one a line, one after the other, in an array, or in an
 * array that a wrapping object holds (`within`: how deep the records lie, 0 outside of any object). A record that is cut off or holds a broken
 * quote costs only itself: reading goes on with the next one that begins as the first did. */
export class JsonSplitter {
  private text = '';
  private at = 0;
  private start = -1;
  private depth = 0;
  private lists = 0;
  private inString = false;
  private number = 0;
  private opening: RegExp | null = null;

  constructor(private readonly within: number) {}

  push(chunk: string): JsonPiece[] {
    this.text += chunk;
    const pieces = this.scan();
    const keep = this.start >= 0 ? this.start : Math.min(this.at, this.text.length);
    this.text = this.text.slice(keep);
    this.at -= keep;
    if (this.start >= 0) this.start = 0;
    return pieces;
  }

  end(): JsonPiece[] {
    const pieces: JsonPiece[] = [];
    while (this.start >= 0) {
      pieces.push(this.giveUp('cut off, or a bracket or quote is never closed'));
      pieces.push(...this.scan());
    }
    return pieces;
  }

  private scan(): JsonPiece[] {
    const pieces: JsonPiece[] = [];
    const { within } = this;
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (this.inString) {
        if (code === 92) this.at++;
        else if (code === 34) this.inString = false;
      } else if (code === 34) this.inString = this.start >= 0 || this.depth > 0;
      else if (code === 123) {
        if (this.depth === within && this.start < 0 && this.lists >= within) this.start = this.at;
        this.depth++;
      } else if (code === 125) {
        if (this.depth > 0) this.depth--;
        if (this.depth === within && this.start >= 0) pieces.push(this.take());
      } else if (this.start < 0 && this.depth === within) {
        if (code === 91) this.lists++;
        else if (code === 93 && this.lists > 0) this.lists--;
      }
      if (this.start >= 0 && this.at - this.start > LONGEST)
        pieces.push(this.giveUp('longer than 4 MB, or never closed'));
    }
    return pieces;
  }

  private take(): JsonPiece {
    const text = this.text.slice(this.start, this.at + 1);
    this.opening ??= openingOf(text);
    this.start = -1;
    return { text, number: ++this.number };
  }

  /** Goes on behind the beginning of what is no whole record. */
  private giveUp(broken: string): JsonPiece {
    const rest = this.text.slice(this.start + 1);
    const next = this.opening ? rest.search(this.opening) : -1;
    const text = this.text.slice(this.start, next < 0 ? this.start + 200 : this.start + 1 + next);
    this.at = next < 0 ? this.text.length : this.start + next;
    this.start = -1;
    this.depth = this.within;
    this.lists = this.within;
    this.inString = false;
    if (next >= 0) this.at++;
    return { text, number: ++this.number, broken };
  }
}

/** How a record begins: its bracket and its first key. */
function openingOf(text: string): RegExp | null {
  const key = /^\{\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  return key === undefined ? null : new RegExp(`\\{\\s*"${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`);
}
