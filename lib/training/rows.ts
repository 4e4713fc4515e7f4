import { DISPOSITIONS, type Disposition } from '@/lib/model/contact';
import type { CallColumns, JudgedMeasure, Line } from '@/lib/model/training';
import type { Occasions } from './occasions';

/** What was observed, one value an occasion: ln seconds, 1 for the bad outcome, or points lost. */
export interface Observed {
  /** Index in the occasions. */
  at: Int32Array;
  y: Float64Array;
}

const codes = (...names: readonly Disposition[]) => new Set(names.map((name) => DISPOSITIONS.indexOf(name)));
const PASSED_ON = codes('transferred', 'escalated');
const SETTLED = codes('resolved', 'referred', 'information');
const TRANSFERRED = DISPOSITIONS.indexOf('transferred');
const REPEAT = DISPOSITIONS.indexOf('repeat');
const NOT_PERTINENT = DISPOSITIONS.indexOf('not_pertinent');

/** Where fewer than this share of the calls have a known outcome, an empty one tells nothing. */
const MOSTLY = 0.5;

/** What is known of the outcomes: whether an empty one means "answered, nothing more", and whether more than transfers is noted. */
interface OutcomesKnown {
  emptyTells: boolean;
  moreThanTransfers: boolean;
}

function outcomesKnown({ disposition, n }: CallColumns): OutcomesKnown {
  let known = 0;
  let other = 0;
  for (let i = 0; i < n; i++) {
    if (disposition[i]! < 0) continue;
    known++;
    if (disposition[i] !== TRANSFERRED) other++;
  }
  return { emptyTells: known > MOSTLY * n || (known > 0 && other === 0), moreThanTransfers: other > 0 };
}

/** The value of a call by a measure; NaN where it tells nothing. Handle time is talk and hold, wrap-up apart; of calls passed on to somebody else it is not
 * told whether they were resolved. */
function callValue(id: string, { talk_s, hold_s, wrap_s, disposition }: CallColumns, known: OutcomesKnown) {
  const outcome = (value: (code: number) => number) => (i: number) => {
    const code = disposition[i]!;
    return code < 0 && !known.emptyTells ? Number.NaN : value(code);
  };
  const unlessPassedOn = (value: (code: number) => number) =>
    outcome((code) =>
      !known.moreThanTransfers || PASSED_ON.has(code) || code === NOT_PERTINENT ? Number.NaN : value(code),
    );
  switch (id) {
    case 'aht':
      return (i: number) => (talk_s[i]! < 0 ? Number.NaN : Math.log(Math.max(1, talk_s[i]! + Math.max(0, hold_s[i]!))));
    case 'wrap':
      return (i: number) => (wrap_s[i]! < 0 ? Number.NaN : Math.log(Math.max(1, wrap_s[i]!)));
    case 'hold':
      return (i: number) => (hold_s[i]! < 0 ? Number.NaN : Number(hold_s[i]! > 0));
    case 'transfer':
      return outcome((code) => (code === NOT_PERTINENT ? Number.NaN : Number(code === TRANSFERRED)));
    case 'unresolved':
      return unlessPassedOn((code) => Number(!SETTLED.has(code)));
    case 'repeat':
      return unlessPassedOn((code) => Number(code === REPEAT));
    default:
      return null;
  }
}

/** Call measures that can be asked for. */
export const CALL_MEASURES = ['aht', 'wrap', 'hold', 'transfer', 'unresolved', 'repeat'] as const;

export function observe(
  line: Line,
  { id, source }: JudgedMeasure,
  calls: Occasions & { first: number },
  reviews: Occasions & { rows: Int32Array },
): Observed {
  const most = source === 'calls' ? calls.n : source === 'surveys' ? line.answers.n : reviews.n;
  const at = new Int32Array(most);
  const y = new Float64Array(most);
  let n = 0;
  const add = (index: number, value: number) => {
    at[n] = index;
    y[n++] = value;
  };
  if (source === 'calls') {
    const value = callValue(id, line.calls, outcomesKnown(line.calls));
    for (let i = 0; value && i < calls.n; i++) {
      const seen = value(calls.first + i);
      if (calls.operator[i]! >= 0 && !Number.isNaN(seen)) add(i, seen);
    }
  } else if (source === 'surveys') {
    const { answers } = line;
    const dimension = answers.dimensions.indexOf(id);
    for (let k = 0; k < answers.n; k++) {
      const i = answers.call[k]! - calls.first;
      if (answers.dimension[k] === dimension && i >= 0 && i < calls.n && calls.operator[i]! >= 0)
        add(i, answers.lost[k]!);
    }
  } else {
    const criterion = line.reviews.criteria.indexOf(id.replace(/^qa_/, ''));
    reviews.rows.forEach((row, i) => {
      if (line.reviews.criterion[row] === criterion && reviews.operator[i]! >= 0) add(i, line.reviews.failed[row]!);
    });
  }
  return { at: at.slice(0, n), y: y.slice(0, n) };
}
