import type { Load, QueueFigures } from './erlang';
import { randomFrom } from './random.fixture';

/** A queue served in order by so many operators, contact by contact; arrivals, handling and patience are exponential. */
export function simulateQueue(
  { arrivals, handle_s, patience_s }: Load,
  operators: number,
  within_s: number,
  contacts: number,
  seed: number,
): QueueFigures {
  const { uniform } = randomFrom(seed);
  const exponential = (mean: number) => -mean * Math.log(1 - uniform());
  const free = new Float64Array(operators);
  let [clock, waited, within, gone, busy, waits] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < contacts; i++) {
    clock += exponential(1 / arrivals);
    const patience = exponential(patience_s);
    let next = 0;
    for (let o = 1; o < operators; o++) if (free[o]! < free[next]!) next = o;
    const wait = Math.max(0, free[next]! - clock);
    if (wait > 0) waited++;
    if (wait > patience) {
      gone++;
      continue;
    }
    const handle = exponential(handle_s);
    free[next] = clock + wait + handle;
    busy += handle;
    waits += wait;
    if (wait <= within_s) within++;
  }
  return {
    waiting: waited / contacts,
    answeredWithin: within / contacts,
    abandoned: gone / contacts,
    asa_s: waits / (contacts - gone),
    occupancy: busy / clock / operators,
  };
}
