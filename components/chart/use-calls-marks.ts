'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import { type CallNarrowing, toCalls } from '@/lib/reading/call-links';
import { writeView } from '@/lib/url/view';
import { readChoice } from '../hooks/use-view';

/** What makes a mark of a chart lead to its calls: a click, Enter, or on a touch screen the second tap, as the first shows what it is. */
export function useCallsMarks() {
  const router = useRouter();
  const wasActive = useRef(false);
  return (narrowing: CallNarrowing) => {
    const follow = () => router.push(`/calls/${writeView({ ...readChoice(), ...toCalls(narrowing) })}`);
    return {
      onPointerDown: ({ currentTarget }: PointerEvent<SVGElement>) => {
        wasActive.current = document.activeElement === currentTarget;
      },
      onClick: ({ nativeEvent }: MouseEvent<SVGElement>) => {
        const touched = (nativeEvent as globalThis.PointerEvent).pointerType === 'touch';
        if (!touched || wasActive.current) follow();
      },
      onKeyDown: ({ key }: KeyboardEvent<SVGElement>) => {
        if (key === 'Enter') follow();
      },
    };
  };
}
