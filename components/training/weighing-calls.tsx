'use client';

import type { Flag } from '@/lib/model/training';
import { clockOf } from '@/lib/reading/call-key';
import { weighingCall } from '@/lib/reading/flag-calls';
import { ViewLink } from '../frame/view-link';
import type { TrainingWords } from './words';

const MINUTE = 5;
const FIRST = 6;

/** The calls that weigh most in a flag, each a link that opens it. */
export function WeighingCalls({ flag, words }: { flag: Flag; words: TrainingWords }) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {flag.calls.slice(0, FIRST).map((call) => (
        <li key={`${call.day} ${call.second} ${call.id}`}>
          <ViewLink path="/calls/" change={weighingCall(flag, call)} className="link inline-flex min-h-6 items-center">
            {words.f.dayShort(call.day)}, {clockOf(call.second).slice(0, MINUTE)}
          </ViewLink>
        </li>
      ))}
    </ul>
  );
}
