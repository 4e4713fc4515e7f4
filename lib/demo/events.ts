/** Things that will happen on the line, earliest first; of two at one second, the one that was scheduled first. */
export interface Events {
  /** Second of the next event, Infinity when there is none. */
  next(): number;
  schedule(second: number, kind: number, subject: number): void;
  take(): { second: number; kind: number; subject: number };
}

const ORDERS = 2 ** 22;

export function createEvents(): Events {
  const keys: number[] = [];
  const kinds: number[] = [];
  const subjects: number[] = [];
  const taken = { second: 0, kind: 0, subject: 0 };
  let order = 0;

  const place = (at: number, key: number, kind: number, subject: number) => {
    keys[at] = key;
    kinds[at] = kind;
    subjects[at] = subject;
  };
  const copy = (to: number, from: number) => place(to, keys[from]!, kinds[from]!, subjects[from]!);

  return {
    next: () => (keys.length === 0 ? Number.POSITIVE_INFINITY : Math.floor(keys[0]! / ORDERS)),
    schedule(second, kind, subject) {
      order = (order + 1) % ORDERS;
      const key = second * ORDERS + order;
      let at = keys.length;
      place(at, key, kind, subject);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (keys[parent]! <= key) break;
        copy(at, parent);
        at = parent;
      }
      place(at, key, kind, subject);
    },
    take() {
      taken.second = Math.floor(keys[0]! / ORDERS);
      taken.kind = kinds[0]!;
      taken.subject = subjects[0]!;
      const key = keys.pop()!;
      const kind = kinds.pop()!;
      const subject = subjects.pop()!;
      const size = keys.length;
      if (size === 0) return taken;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= size) break;
        if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
        if (keys[child]! >= key) break;
        copy(at, child);
        at = child;
      }
      place(at, key, kind, subject);
      return taken;
    },
  };
}
