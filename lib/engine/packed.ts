import type { CuboidId, Dimension } from '@/lib/model/cuboid';
import type { Answer, AnswerRow, MeasureValue } from '@/lib/model/question';

const NUMBERS = ['value', 'numerator', 'denominator', 'low', 'high', 'n'] as const;
type NumberField = (typeof NUMBERS)[number];
type Kind = Omit<MeasureValue, NumberField | 'known'>;

type Numbers = ArrayLike<number | null>;

interface PackedMeasure {
  /** A number a row; not a number, or null where it was written, where the row's value has none. */
  numbers: Partial<Record<NumberField, Numbers>>;
  /** Of so many contacts that could tell, so many; absent where no row says so. */
  known?: { n: Numbers; of: Numbers };
  /** All else, which is the same for many rows. */
  kinds: Kind[];
  kindOf: ArrayLike<number>;
}

/** An answer in columns: what a year of days says passes between threads as a few arrays instead of thousands of objects. */
export interface PackedAnswer {
  length: number;
  keys: { dimension: Dimension; labels: (string | null)[]; codes: ArrayLike<number> }[];
  measures: [string, PackedMeasure][];
  reasons?: Answer['reasons'];
  cuboids: CuboidId[];
}

/** Every row must be split by the same dimensions and have the same measures, as those of one question are. */
export function packAnswer({ rows, reasons, cuboids }: Answer): PackedAnswer {
  const [first] = rows;
  return {
    length: rows.length,
    keys: Object.keys(first?.key ?? {}).map((dimension) => packLabels(rows, dimension as Dimension)),
    measures: Object.keys(first?.values ?? {}).map((id) => [id, packMeasure(rows.map(({ values }) => values[id]))]),
    ...(reasons && { reasons }),
    cuboids,
  };
}

export function unpackAnswer({ length, keys, measures, reasons, cuboids }: PackedAnswer): Answer {
  const rows: AnswerRow[] = [];
  for (let row = 0; row < length; row++) {
    const key: AnswerRow['key'] = {};
    for (const { dimension, labels, codes } of keys) key[dimension] = labels[codes[row] as number] as string | null;
    const values: AnswerRow['values'] = {};
    for (const [id, packed] of measures) values[id] = unpackValue(packed, row);
    rows.push({ key, values });
  }
  return { rows, ...(reasons && { reasons }), cuboids };
}

/** The memory that a message may take along. */
export function buffersOfAnswer({ keys, measures }: PackedAnswer): ArrayBuffer[] {
  const arrays = [
    ...keys.map(({ codes }) => codes),
    ...measures.flatMap(([, { numbers, known, kindOf }]) => [
      ...Object.values(numbers),
      ...(known ? [known.n, known.of] : []),
      kindOf,
    ]),
  ];
  return arrays.flatMap((array) => (ArrayBuffer.isView(array) ? [array.buffer as ArrayBuffer] : []));
}

/** Answers by their question, as JSON of pairs. */
export function writeAnswers(answers: readonly (readonly [string, Answer])[]): string {
  return JSON.stringify(
    answers.map(([question, answer]) => [question, packAnswer(answer)]),
    (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value),
  );
}

function packLabels(rows: readonly AnswerRow[], dimension: Dimension): PackedAnswer['keys'][number] {
  const found = new Map<string | null, number>();
  const codes = Uint32Array.from(rows, ({ key }) => {
    const label = key[dimension] ?? null;
    const code = found.get(label) ?? found.size;
    found.set(label, code);
    return code;
  });
  return { dimension, labels: [...found.keys()], codes };
}

function packMeasure(values: readonly (MeasureValue | undefined)[]): PackedMeasure {
  const column = (of: (value: MeasureValue) => number | null | undefined) =>
    Float64Array.from(values, (value) => (value && of(value)) ?? Number.NaN);
  const kinds: Kind[] = [];
  const codes = new Map<string, number>();
  const kindOf = Uint16Array.from(values, (one) => {
    const { from = 'cuboid', estimate, threshold_s, reason } = one ?? {};
    const text = `${from} ${estimate} ${threshold_s} ${reason && JSON.stringify(reason)}`;
    const code = codes.get(text) ?? kinds.length;
    if (code === kinds.length) {
      codes.set(text, code);
      kinds.push({
        from,
        ...(estimate && { estimate }),
        ...(threshold_s !== undefined && { threshold_s }),
        ...(reason && { reason }),
      });
    }
    return code;
  });
  const present = NUMBERS.filter((field) => values.some((value) => typeof value?.[field] === 'number'));
  return {
    numbers: Object.fromEntries(present.map((field) => [field, column((value) => value[field])])),
    ...(values.some((value) => value?.known) && {
      known: { n: column(({ known }) => known?.n), of: column(({ known }) => known?.of) },
    }),
    kinds,
    kindOf,
  };
}

const isNumber = (number: number | null | undefined): number is number =>
  typeof number === 'number' && !Number.isNaN(number);

function unpackValue({ numbers, known, kinds, kindOf }: PackedMeasure, row: number): MeasureValue {
  const found = { value: null, n: 0, ...kinds[kindOf[row] as number] } as MeasureValue;
  for (const field of NUMBERS) {
    const number = numbers[field]?.[row];
    if (isNumber(number)) found[field] = number;
  }
  const of = known?.of[row];
  if (isNumber(of)) found.known = { n: known?.n[row] as number, of };
  return found;
}
