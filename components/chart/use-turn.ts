'use client';

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { whenIdle } from '../hooks/after-paint';

/** Heights of the window within which something is drawn at once. */
const NEAR = 0.5;

function isNear(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight * (1 + NEAR) && bottom > -innerHeight * NEAR;
}

/** Draws what the reader sees before what is further down the page: that waits, with what it showed before, until nothing else is to
 * be done; with `rarely`, until half of it is seen. Paper waits for nothing. `draw` must be another function where
 * another picture is to be drawn. */
export function useTurn(
  box: RefObject<HTMLElement | null>,
  draw: (() => ReactNode) | null,
  rarely: boolean,
): { picture: ReactNode; waits: boolean } {
  const [near, setNear] = useState(false);
  const [turned, setTurned] = useState<(() => ReactNode) | null>(null);
  const drawn = useRef<ReactNode>(null);
  useLayoutEffect(() => {
    if (!rarely && box.current && isNear(box.current)) setNear(true);
  }, [box, rarely]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? true),
      rarely ? { threshold: NEAR } : { rootMargin: `${NEAR * 100}% 0px` },
    );
    watch.observe(element);
    const print = () => flushSync(() => setNear(true));
    addEventListener('beforeprint', print);
    return () => {
      watch.disconnect();
      removeEventListener('beforeprint', print);
    };
  }, [box, rarely]);
  const late = draw !== null && !near && turned !== draw;
  const waits = late && !rarely;
  useEffect(() => {
    if (waits) return whenIdle(() => setTurned(() => draw));
  }, [waits, draw]);
  if (!late) drawn.current = draw?.();
  return { picture: drawn.current, waits };
}
