export const FORMULAS = ['SL-1', 'SL-2', 'SL-3', 'SL-4', 'SL-5', 'SL-6'] as const;
/** A service-level formula; each is defined in lib/measures. */
export type Formula = (typeof FORMULAS)[number];

/** What the address of a recorder may name of a call: `day` as YYYY-MM-DD, `time` as HH:MM:SS of the wall clock. */
export const RECORDER_PLACEHOLDERS = ['contact_id', 'visit', 'day', 'time', 'operator', 'queue', 'source'] as const;
export type RecorderPlaceholder = (typeof RECORDER_PLACEHOLDERS)[number];
/** Share of the paid hours that planning leaves for leave, illness, training and breaks, where the settings have none. */
export const SHRINKAGE = 0.3;

/** Fewest people, or answers about one, that a figure about them rests on, where the settings have none. */
export const FEWEST = 10;

/** Wall-clock hours of the night where the settings have none. */
export const NIGHT = { from: 22, to: 6 } as const;

/** Published service targets; each is defined in lib/measures. */
export const TARGET_PRESET_IDS = [
  'commercial-80-20',
  'nena-sta-020.1-2020',
  'nfpa-1225-2022',
  '988-answer-rate',
  '988-state-grant',
  'nhs-111',
  'nhs-iuc-adc',
] as const;
export type TargetPresetId = (typeof TARGET_PRESET_IDS)[number];

/** A training that the line offers, and what it is for. */
export interface TrainingModule {
  name: string;
  kind?: string;
  topic?: string;
  measure?: string;
  hours?: number;
}

/** By what training needs are judged. */
export interface TrainingSettings {
  windowWeeks?: number;
  /** Share of flags that may be false alarms, 0–1. */
  falseAlarms?: number;
  /** Whether names of the roster stay out of what is published, so that operators are called by their ids alone. */
  pseudonyms?: boolean;
  /** The smallest gap worth a supervisor's time, by measure: a ratio for `aht` and `wrap`, points of five for survey questions, log-odds for the others. */
  materiality?: Record<string, number>;
  /** Which measures each kind of training aims at. */
  kinds?: Record<string, readonly string[]>;
  modules?: readonly TrainingModule[];
}

/** What a line decides, as in data/settings/settings.json. Shares are 0–1, times in seconds. */
export interface Settings {
  name: string;
  /** IANA zone of the line's wall clock. */
  zone: string;
  /** Wall-clock hour at which a service day begins, 0–23. */
  operatingDayStartsAt: number;
  serviceLevel: { formula: Formula; threshold_s: number; target: number | null };
  shortAbandon_s: number;
  /** Minutes after the end of a call within which a survey answer without its id can be about it; 30 where absent. */
  answerWithin_min?: number;
  /** Where a call can be listened to: an address with placeholders of `RECORDER_PLACEHOLDERS`. */
  recorder?: { urlTemplate: string };
  /** What the line knows of its topics, by their names in the data. */
  topics?: Record<string, { severity: 'severe' }>;
  /** Wall-clock hours at which a night begins and ends, the latter exclusive; 22 and 6 where absent. */
  night?: { from: number; to: number };
  /** Share of the paid hours in which operators can't take contacts (leave, illness, training, breaks), for planning; 0.3 where absent. */
  shrinkage?: number;
  /** Fewest callers that a figure about callers, and fewest answers or evaluations that a mean about one operator, rests on; 10 where absent. */
  fewest?: number;
  training?: TrainingSettings;
  targets: {
    /** The published targets that the line answers to, besides its own. */
    preset?: TargetPresetId | null;
    abandonRate?: number | null;
    waitMedian?: number | null;
    occupancy?: [number, number] | null;
    satisfaction?: number | null;
  };
}
