import { type Contacts, WAITING } from './contacts';

/** People who wait, one line for each queue, first come first served. Who has left is skipped when their turn comes. */
export class WaitingRoom {
  size = 0;
  private readonly lines: number[][];
  private readonly heads: number[];

  constructor(
    private readonly contacts: Contacts,
    queues: number,
  ) {
    this.lines = Array.from({ length: queues }, () => []);
    this.heads = new Array(queues).fill(0);
  }

  enter(row: number) {
    this.lines[this.contacts.columns.queue[row]!]!.push(row);
    this.size++;
  }

  leave() {
    this.size--;
  }

  /** Whoever has waited longest in the queues that `canTake` allows. */
  next(canTake: (queue: number) => boolean): number | null {
    if (this.size === 0) return null;
    let oldest: number | null = null;
    for (let queue = 0; queue < this.lines.length; queue++) {
      const row = this.head(queue);
      if (row !== null && (oldest === null || row < oldest) && canTake(queue)) oldest = row;
    }
    if (oldest !== null) {
      this.heads[this.contacts.columns.queue[oldest]!]!++;
      this.size--;
    }
    return oldest;
  }

  private head(queue: number): number | null {
    const line = this.lines[queue]!;
    while (this.heads[queue]! < line.length) {
      const row = line[this.heads[queue]!]!;
      if (this.contacts.columns.outcome[row] === WAITING) return row;
      this.heads[queue]!++;
    }
    this.lines[queue] = [];
    this.heads[queue] = 0;
    return null;
  }
}
