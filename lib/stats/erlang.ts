/** What comes to a group of operators, and how long people stay with it. Times in seconds. */
export interface Load {
  /** Contacts a second. */
  arrivals: number;
  /** Mean time that one contact keeps an operator. */
  handle_s: number;
  /** Mean time that people wait before they give up; Infinity where nobody does. */
  patience_s: number;
}

/** Long-run figures of a queue; shares are of all who come. */
export interface QueueFigures {
  /** Find every operator busy. */
  waiting: number;
  /** Are answered after at most the seconds asked for (formula SL-2). */
  answeredWithin: number;
  abandoned: number;
  /** Mean wait of those who are answered, in seconds. */
  asa_s: number;
  /** Share of the operators' time spent on contacts. */
  occupancy: number;
}

/** Share of contacts that find all operators busy where nobody waits: B(n) = aB(n−1) / (n + aB(n−1)), `erlangs` = arrivals × handle time. */
export function erlangB(erlangs: number, operators: number): number {
  let blocked = 1;
  for (let n = 1; n <= operators; n++) blocked = (erlangs * blocked) / (n + erlangs * blocked);
  return blocked;
}

/** Share of contacts that wait where nobody gives up; 1 where they come faster than they can be answered. */
export function erlangC(erlangs: number, operators: number): number {
  if (erlangs >= operators) return 1;
  const blocked = erlangB(erlangs, operators);
  return (operators * blocked) / (operators - erlangs * (1 - blocked));
}

/** Exponents this far below the largest add nothing. */
const NEGLIGIBLE = 40;
const STEPS_PER_SCALE = 24;

/** Erlang A (M/M/N+M: Palm 1946; Garnett, Mandelbaum & Reiman 2002). The wait that is offered to a contact has, beside the share that does not wait, a density in proportion to
 * exp(−cv + λ(1 − e^−θv)/θ), with c = operators ÷ handle time, λ arrivals a second, θ = 1 ÷ patience; who is still there after v is a share e^−θv. Null where nobody gives
 * up and more come than can be answered, as the queue then grows for ever. */
export function erlangA(
  { arrivals, handle_s, patience_s }: Load,
  operators: number,
  within_s: number,
): QueueFigures | null {
  const erlangs = arrivals * handle_s;
  if (arrivals <= 0) return { waiting: 0, answeredWithin: 1, abandoned: 0, asa_s: 0, occupancy: 0 };
  if (operators <= 0) return { waiting: 1, answeredWithin: 0, abandoned: 1, asa_s: 0, occupancy: 1 };
  const rate = operators / handle_s;
  const impatience = 1 / patience_s;
  if (impatience === 0 && arrivals >= rate) return null;
  const offered = (v: number) => (impatience === 0 ? v : -Math.expm1(-impatience * v) / impatience);
  const exponent = (v: number) => arrivals * offered(v) - rate * v;
  const peak = impatience > 0 && arrivals > rate ? Math.log(arrivals / rate) / impatience : 0;
  const top = exponent(peak);
  const density = (v: number) => rate * Math.exp(exponent(v) - top);
  const there = (v: number) => Math.exp(-impatience * v);

  const curve = arrivals * impatience * there(peak);
  const scale = 1 / Math.max(Math.abs(rate - arrivals) * Number(peak === 0), Math.sqrt(curve), impatience);
  let last = peak + scale;
  while (exponent(last) - top > -NEGLIGIBLE) last += scale;
  const step = Math.min(scale, 1 / rate) / STEPS_PER_SCALE;
  const over = (to: number, of: (v: number) => number) => simpson(of, Math.min(to, last), step);

  const wait = over(last, density);
  const answeredAfterWait = over(last, (v) => density(v) * there(v));
  const free = (1 / erlangB(erlangs, operators) - 1) * Math.exp(-top);
  const all = free + wait;
  if (!Number.isFinite(all))
    return { waiting: 0, answeredWithin: 1, abandoned: 0, asa_s: 0, occupancy: erlangs / operators };
  const answered = (free + answeredAfterWait) / all;
  return {
    waiting: wait / all,
    answeredWithin: (free + over(within_s, (v) => density(v) * there(v))) / all,
    abandoned: 1 - answered,
    asa_s: over(last, (v) => v * density(v) * there(v)) / all / answered,
    occupancy: (erlangs * answered) / operators,
  };
}

function simpson(of: (x: number) => number, to: number, step: number): number {
  if (to <= 0) return 0;
  const pairs = Math.max(1, Math.ceil(to / step / 2));
  const h = to / (2 * pairs);
  let sum = of(0) + of(to);
  for (let i = 1; i < 2 * pairs; i++) sum += of(i * h) * (i % 2 === 1 ? 4 : 2);
  return (sum * h) / 3;
}

/** Fewest operators with whom at least a share `target` is answered within so many seconds. */
export function operatorsNeeded(load: Load, target: number, within_s: number): number {
  const enough = (operators: number) => (erlangA(load, operators, within_s)?.answeredWithin ?? 0) >= target;
  if (load.arrivals <= 0) return 0;
  let high = Math.max(1, Math.ceil(load.arrivals * load.handle_s));
  while (!enough(high)) high *= 2;
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
