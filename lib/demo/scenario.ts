import source from '@/data/demo/scenario.json';

export type Profession = 'psychology' | 'law';

/** What an operator may do differently from a typical colleague. `aht` and `wrap` shift the logarithm of seconds; `hold`,
 * `transfer`, `unresolved` and `criterion` the log-odds of the worse outcome; the rest the feeling behind a survey score. */
export const EFFECTS = [
  'aht',
  'wrap',
  'hold',
  'transfer',
  'unresolved',
  'overall',
  'listening',
  'empathy',
  'certainty',
  'solution',
  'criterion',
] as const;
export type Effect = (typeof EFFECTS)[number];
export const SURVEY_DIMENSIONS = ['overall', 'listening', 'empathy', 'certainty', 'solution'] as const;

export interface Topic {
  id: string;
  group: string;
  queue: number;
  share: number;
  hours: string;
  talk_s: number;
  spread: number;
  hold: number;
  wrap_s: number;
  chat: number;
  satisfaction: number;
  severe: boolean;
  outcomes: Record<string, number>;
}

interface Need {
  topic: string | null;
  measure: Effect;
  size: number;
  profession: Profession;
  note: string;
}

interface Training {
  id: string;
  topic: string | null;
  measure: Effect;
  kind: string;
  hours: number;
  daysBeforeEnd: number;
  operators: number;
  profession: Profession;
  size: number;
  effectiveness: number;
}

export interface Holiday {
  /** `MM-DD`, `monday MM/n` (the n-th Monday) or `easter±days`. */
  on: string;
  label: string;
  public: boolean;
  demand: Record<string, number>;
}

type Raw = typeof source;
export type Scenario = Omit<
  Raw,
  'topics' | 'queues' | 'needs' | 'trainings' | 'holidays' | 'hours' | 'weekdays' | 'surveys'
> & {
  topics: Topic[];
  queues: { id: string; profession: Profession | null }[];
  needs: Need[];
  trainings: Training[];
  holidays: Holiday[];
  hours: Record<string, number[]>;
  weekdays: Record<string, number[]>;
  surveys: Omit<Raw['surveys'], 'byOutcome' | 'feeling'> & {
    byOutcome: Record<string, number>;
    feeling: Record<string, number>;
  };
};

export const scenario = source as unknown as Scenario;

/** What one run is asked for. `end` is the last civil day with calls. */
export interface DemoOptions {
  days: number;
  operators: number;
  callsPerDay: number;
  seed: number;
  end: number;
}
