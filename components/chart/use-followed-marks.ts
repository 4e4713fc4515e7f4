'use client';

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';

/** What makes a mark of a chart lead somewhere: a click, Enter, or on a touch screen the second tap, as the first shows what it is. */
export function useFollowedMarks() {
  const wasActive = useRef(false);
  return (follow: () => void) => ({
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
  });
}
