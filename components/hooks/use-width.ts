'use client';

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Pixels of text width on A4 within the margins of the print style; Letter has a few more. */
const SHEET = 680;

/** Width of an element in whole pixels, 0 before it is laid out; while it is hidden, that of before. On paper nothing is wider than the sheet: the page is
 * measured before it is laid out for it, so the width is cut beforehand; with `fills`, what stands beside another on screen takes all of it. */
export function useWidth<E extends Element>(onPaper = SHEET, fills = false): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth((now) => Math.floor(element.getBoundingClientRect().width) || now);
    const fit = () => flushSync(() => setWidth((now) => (fills ? onPaper : Math.min(now, onPaper))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    addEventListener('beforeprint', fit);
    addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', fit);
      removeEventListener('afterprint', measure);
    };
  }, [onPaper, fills]);
  return [ref, width];
}
