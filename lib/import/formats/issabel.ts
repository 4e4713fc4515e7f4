import type { Condition, Mapping, Profile } from '../profile';
import { STATUS } from './issabel-words';

/** The columns of a call of Issabel's call centre module, in the file's spelling. */
export interface IssabelCall {
  status: string;
  agent: string;
  duration: string;
}

type Rules = Pick<Profile, 'warn'> & { columns: Record<'ending' | 'talk_s', Mapping> };

/** How a call ended. "Abandoned" with an agent and a conversation was answered: the dialer notes both only when it has joined the two. Without an agent it stays abandoned. */
export function issabelCall({ status, agent, duration }: IssabelCall): Rules {
  const is = (words: readonly string[]): Condition => ({ column: status, in: [...words] });
  const known = (column: string): Condition => ({ column, empty: false });
  const talked: Condition = { column: duration, above: 0 };
  const wronglyAbandoned: Condition = { all: [is(STATUS.abandoned), known(agent), talked] };
  return {
    warn: [
      { when: wronglyAbandoned, reason: 'abandoned, but with an agent and a conversation: counted as answered' },
      {
        when: { all: [is(STATUS.abandoned), talked, { column: agent, empty: true }] },
        reason: 'abandoned, but with a conversation of nobody: stays abandoned',
      },
      {
        when: is(STATUS.unwatched),
        reason: 'the dialer stopped before the call was over: answered where an agent is named, else incomplete',
      },
      { when: { all: [is(STATUS.answered), { column: agent, empty: true }] }, reason: 'answered without an agent' },
    ],
    columns: {
      ending: {
        cases: [
          { when: wronglyAbandoned, value: 'answered' },
          { when: is(STATUS.abandoned), value: 'abandoned' },
          { when: is(STATUS.answered), value: 'answered' },
          { when: { all: [is(STATUS.unwatched), known(agent)] }, value: 'answered' },
          { when: { any: [is(STATUS.unwatched), is(STATUS.waiting)] }, value: 'incomplete' },
          { when: is(STATUS.failed), value: 'failed' },
        ],
      },
      talk_s: { column: duration, when: { any: [known(agent), is(STATUS.answered)] } },
    },
  };
}

/** A moment so many seconds earlier. */
export function before(moment: Mapping, seconds: Mapping): Mapping {
  return { plus: [moment, { less: [{ constant: 0 }, seconds] }] };
}

export function transferredWhere(column: string | null): Record<string, Mapping> {
  if (!column) return {};
  const when: Condition = { column, empty: false };
  return { disposition: { cases: [{ when, value: 'transferred' }], otherwise: null } };
}

/** What the module gets wrong (IssabelFoundation/callcenter#41), and no row tells. */
export const ISSABEL_NOTES = [
  'Issabel shows calls that static SIP agents answered as abandoned: compare with the queue_log',
  'the queue_log, call_entry and "Detalle de llamadas" hold the same calls: import one of them, or they count twice',
];
