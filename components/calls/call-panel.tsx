'use client';

import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { CallList } from '@/lib/model/call-list';
import { type CallWords, placeOf } from '@/lib/reading/call-columns';
import { type CallKey, clockOf } from '@/lib/reading/call-key';
import { callQuestion } from '@/lib/reading/call-question';
import { type CallRow, readCall, visitsOf } from '@/lib/reading/call-rows';
import { announce } from '../hooks/announcements';
import { useCalls } from '../hooks/use-calls';
import { useMedia } from '../hooks/use-media';
import type { Scoped } from '../hooks/use-scope';
import { changeView } from '../hooks/use-view';
import { CallDetails } from './call-details';

interface Props {
  /** The call, as the address names it. */
  text: string;
  callKey: CallKey;
  list: CallList;
  order: Int32Array;
  scoped: Scoped;
  words: CallWords;
}

/** Where there is room for it beside the table. */
const WIDE = '(min-width: 80rem)';

const close = () => changeView({ call: undefined });

/** One call beside the table, over it on narrow screens. */
export function CallPanel({ text, callKey, list, order, scoped, words }: Props) {
  const { f, d } = words;
  const { manifest } = scoped;
  const wide = useMedia(WIDE);
  const { listed, error } = useCalls('call', text, callQuestion(callKey));
  const found = useMemo(
    () => (listed?.asked === text ? visitsOf(listed.list, text, manifest) : null),
    [listed, text, manifest],
  );
  const place = useMemo(() => placeOf(text, list, order, manifest), [text, list, order, manifest]);
  const title = d.callTitle(f.dayLong(callKey.day, true), clockOf(callKey.second));
  useEffect(() => announce(title), [title]);
  const turn = (to: number) => changeView({ call: readCall(list, order[to]!, manifest).key }, 'replace');
  const body = (
    <div className="min-w-0">
      <div className="flex items-start justify-between gap-3">
        <h2 className="text-balance font-semibold text-base first-letter:uppercase">{title}</h2>
        <button type="button" className="control print:hidden" onClick={close} aria-label={d.closeCall}>
          <span aria-hidden>×</span>
        </button>
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 text-muted text-sm print:hidden">
        {place < 0 ? (
          <span>{d.notInList}</span>
        ) : (
          <>
            <span>{d.place(f.count(place + 1), f.count(order.length))}</span>
            <button type="button" className="quiet" disabled={place === 0} onClick={() => turn(place - 1)}>
              ← {d.previous}
            </button>
            <button
              type="button"
              className="quiet"
              disabled={place === order.length - 1}
              onClick={() => turn(place + 1)}
            >
              {d.next} →
            </button>
          </>
        )}
      </div>
      {error && <p className="mt-3 text-attention-text">{error}</p>}
      <Found found={found} scoped={scoped} words={words} />
    </div>
  );
  if (wide === null) return null;
  return wide ? (
    <aside
      aria-label={d.open}
      className="self-start rounded-lg border border-rule bg-panel p-4 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:overflow-auto"
    >
      {body}
    </aside>
  ) : (
    <Sheet label={title}>{body}</Sheet>
  );
}

function Found({
  found,
  scoped,
  words,
}: {
  found: { call: CallRow; visits: CallRow[] } | 'lost' | null;
  scoped: Scoped;
  words: CallWords;
}) {
  if (found === null) return <div className="skeleton mt-4 h-64" />;
  if (found === 'lost') return <p className="mt-4 text-muted">{words.d.callLost}</p>;
  return <CallDetails {...found} scoped={scoped} words={words} />;
}

function Sheet({ label, children }: { label: string; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={close}
      className="m-auto max-h-[90dvh] w-[min(36rem,calc(100vw-1rem))] overflow-auto rounded-lg border border-rule bg-panel p-4 text-ink backdrop:bg-black/40"
    >
      {children}
    </dialog>
  );
}
