import type { Manifest } from '@/lib/model/manifest';
import type { Flag } from '@/lib/model/training';
import { writeCallKey } from './call-key';
import { hasCalls } from './call-links';
import { callLabel, trainingWords } from './operator-detail';
import { flagsOf, type PersonPlaces, type Place } from './operator-places';
import { steadyOf, strengthsOf } from './operator-strengths';
import { measureWords, type OperatorWords, topicWords } from './operator-words';

/** What fits on one sheet beside the lines to write on. */
const MOST_STRENGTHS = 2;
const MOST_SIGNALS = 4;
const MOST_TRAININGS = 3;
const MOST_CALLS = 6;

export interface Sheet {
  strengths: Place[];
  steady: number;
  of: number;
  signals: Flag[];
  /** Signals that there is no room for. */
  more: number;
  trainings: string[];
  calls: { key: string; text: string }[];
}

/** Calls of several signals in turn, the weightiest of each first, none twice. */
function callsInTurn(flags: readonly Flag[], words: OperatorWords): Sheet['calls'] {
  const calls = new Map<string, string>();
  const severalTopics = new Set(flags.map(({ topic }) => topic)).size > 1;
  const longest = Math.max(0, ...flags.map((flag) => flag.calls.length));
  for (let i = 0; i < longest; i++)
    for (const flag of flags) {
      const call = flag.calls[i];
      if (!call || calls.size >= MOST_CALLS) continue;
      const key = writeCallKey(call);
      const measure = measureWords(flag.measure, words);
      const about = severalTopics ? `${topicWords(flag.topic, words)}, ${measure}` : measure;
      if (!calls.has(key)) calls.set(key, `${callLabel(call, words)}${call.id ? ` · ${call.id}` : ''} · ${about}`);
    }
  return [...calls].map(([key, text]) => ({ key, text }));
}

/** What the sheet for the talk holds, cut so that it is one page. */
export function sheetOf(person: PersonPlaces, manifest: Manifest, words: OperatorWords): Sheet {
  const flags = flagsOf(person);
  const signals = flags.slice(0, MOST_SIGNALS);
  const trainings = [...new Set(flags.map((flag) => trainingWords(flag, manifest, words)))];
  return {
    strengths: strengthsOf(person).slice(0, MOST_STRENGTHS),
    ...steadyOf(person),
    signals,
    more: flags.length - signals.length,
    trainings: trainings.slice(0, MOST_TRAININGS),
    calls: hasCalls(manifest) ? callsInTurn(signals, words) : [],
  };
}
