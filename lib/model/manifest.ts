import type { State } from './contact';
import type { CodedDimension, CuboidId, Figure, StoredDimension } from './cuboid';
import type { Day } from './day';
import type { Settings } from './settings';

/** How much is known of one day. `from` and `to` are wall-clock hours with contacts; a day between the
 * first and the last with none at all is a gap, never a quiet day. */
export interface Gap {
  /** First missing hour, in hours since 1970-01-01T00 of the wall clock; `to` is exclusive. */
  from: number;
  to: number;
}

/** Dimensions that systems may set when a contact is answered, or after. */
export const OF_ANSWERED = ['topic', 'operator', 'disposition'] as const satisfies readonly CodedDimension[];
export type OfAnswered = (typeof OF_ANSWERED)[number];

export interface PublishedFile {
  /** File name inside the bundle's folder; carries the content hash. */
  file: string;
  bytes: number;
  sha256: string;
  rows: number;
}

export interface CuboidFile extends PublishedFile {
  /** First day of the quarter that its rows are of; absent where it holds all of the cuboid. */
  quarter?: Day;
}

export interface PublishedCuboid {
  id: CuboidId;
  rows: number;
  /** One with all rows, or one for each quarter that has some. */
  files: CuboidFile[];
  dimensions: StoredDimension[];
  figures: Figure[];
}

export interface PublishedDay extends Omit<PublishedFile, 'sha256'> {
  day: Day;
}

/** A file beside the cuboids: what the Data page tells of the data's trustworthiness, rejected rows for download, and answers to what a page asks first. */
export interface PublishedDocument extends Omit<PublishedFile, 'rows'> {
  id: 'trust' | 'rejects' | 'first-answers' | 'evaluations' | 'training' | 'places';
  /** First day of the quarter that it is of, where there is one for each. */
  quarter?: Day;
  /** Index of the first operator that it is of, in the training document, where there is one for some. */
  first?: number;
}

/** A page's first sentence, with the part to be stressed between asterisks, and the line under it. */
export interface Headline {
  sentence: string;
  below: string;
}

export interface Annotation {
  /** Wall-clock hours since 1970-01-01T00; `to` is exclusive. */
  from: number;
  to: number;
  label: string;
  scope: string | null;
}

/** What the roster says of an operator; null where it doesn't. */
export interface RosterEntry {
  name: string | null;
  team: string | null;
  shift: string | null;
  discipline: string | null;
  hiredOn: Day | null;
}

/** Lowest and highest score of a survey question; null where the export doesn't say. */
export type Scale = [min: number | null, max: number | null];

/** Survey answers that no satisfaction counts: on another scale than most of their dimension, or of no known day. */
export interface AnswersLeftOut {
  otherScale: number;
  undated: number;
}

/** Sums of a queue in an interval, as some systems export them: those that measures read (`counted`), with the contacts `offered` in them, and those that they
 * don't. */
export interface IntervalsCounted {
  offered: number;
  counted: number;
  /** Not over when exported. What is in them counts; the hours are gaps. */
  unfinished: number;
  /** Longer than an hour, or across the border of two: kept in the store only. */
  otherLength: number;
  /** Left out, as contacts of their queue and hour are there one by one. */
  besideContacts: number;
  /** Left out, as another one of the same queue and channel overlaps. */
  overlapping: number;
}

/** How the rows of a table hang on contacts: by a contact's id; by time; of an operator of the contacts or the roster but of no contact; on nothing that is known. */
export interface Joined {
  byId: number;
  byTime: number;
  byOperator: number;
  none: number;
}

/** Tables that say something of contacts or of who takes them. */
export type Companion = 'surveys' | 'evaluations' | 'operators' | 'states' | 'trainings' | 'annotations';

/** Figures by which a reader can tell whether the data can be believed. */
export interface Trust {
  files: number;
  /** Those that are there one by one; the ones that intervals sum up are in `intervals`. */
  contacts: number;
  rejected: number;
  dropped: number;
  duplicates: number;
  incomplete: number;
  leftInMenu: number;
  /** Known values of each column over all contacts, a share 0–1; null where there is no contact. `resolution` is whether a contact was resolved or not. */
  known: Record<string, number | null>;
  /** Absent where satisfaction counts every answer. */
  answersLeftOut?: AnswersLeftOut;
  /** Survey answers that belong to no call of the data, or to no one call; absent where there are none. */
  answersWithoutCall?: number;
  /** Rows of each companion table by how they hang on the contacts; absent where a table has none. */
  joined?: Partial<Record<Companion, Joined>>;
  /** Aliases that several operators of the roster claim, so that none has them; absent where there are none. */
  contestedAliases?: string[];
  /** Absent where the store has none. */
  intervals?: IntervalsCounted;
}

export interface Manifest {
  schema: 1;
  /** Changes with every change of the data, the settings or the schema. */
  version: string;
  /** Absent where measures read none. `thresholds` are those of their reported service levels in seconds, null where the export doesn't name one. */
  intervals?: { thresholds: (number | null)[] };
  /** First and last civil day with contacts, or, where there are none, with states or survey answers; null when the store has nothing. */
  coverage: { from: Day; to: Day } | null;
  /** Wall-clock time of the last contact, ISO without zone, for "data through". */
  through: string | null;
  gaps: Gap[];
  annotations: Annotation[];
  settings: Settings;
  /** Code → label; index 0 is null, "unknown". */
  dictionaries: Record<CodedDimension, (string | null)[]>;
  /** Of each operator of the dictionary, in its order; null where the roster does not have them. Absent where there is no roster. */
  roster?: (RosterEntry | null)[];
  /** What is known of answered contacts, and of the others next to never: narrowed to it, nobody can tell how many gave up. Absent where there is none. */
  ofAnswered?: OfAnswered[];
  /** States of operators that the data know of, in their order. Absent where there are none. */
  states?: State[];
  /** The one scale of each survey dimension's scores. */
  scales?: Record<string, Scale>;
  cuboids: PublishedCuboid[];
  calls: PublishedDay[];
  /** Names the files of the calls' ids, which only a list of calls reads. Absent of what an older version published. */
  callIds?: PublishedFile;
  /** Not part of the version: they tell of imports and when these were. Absent of what an older version published. */
  documents?: PublishedDocument[];
  /** What a page says first to a reader who chose nothing, by its path and language. Not part of the version: it tells what the rest says. */
  opening?: Record<string, Record<string, Headline>>;
  /** Places where training may be needed, and how many of them are new; absent where too few people work to tell. */
  training?: { asOf: Day; places: number; fresh: number };
  trust: Trust;
  /** True when every file was made by the demonstration generator. */
  demonstration: boolean;
}
