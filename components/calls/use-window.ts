'use client';

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePaper } from '../hooks/use-paper';

/** Pixels of a row. */
export const ROW = 36;
/** No browser draws much higher elements; beyond it, the scroll bar moves in larger steps. */
const HIGHEST = 12_000_000;
/** Rows kept ready above and below those in view. */
const SPARE = 14;
/** Pixels of a box that are taken at most: on paper it is as high as all rows. */
const TALLEST = 4000;
export const PRINTED = 300;

interface Window {
  box: RefObject<HTMLDivElement | null>;
  /** Pixels of all rows together. */
  height: number;
  first: number;
  /** Exclusive. */
  last: number;
  printing: boolean;
  /** Pixels from the top of all rows at which a row stands. */
  topOf(row: number): number;
  /** Brings a row into view, below a heading of so many pixels. */
  show(row: number, heading: number): void;
  onScroll(): void;
}

/** Which of many rows of equal height must be there, as the box that holds them scrolls. */
export function useWindow(rows: number): Window {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const printing = usePaper();
  const full = rows * ROW;
  const height = Math.min(full, HIGHEST);
  const ratio = height > view.height ? (full - view.height) / (height - view.height) : 1;
  const read = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const next = { top: Math.floor(element.scrollTop / ROW) * ROW, height: Math.min(element.clientHeight, TALLEST) };
    setView((now) => (now.top === next.top && now.height === next.height ? now : next));
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [read]);

  const top = view.top * ratio;
  return {
    box,
    height: printing ? Math.min(rows, PRINTED) * ROW : height,
    printing,
    first: printing ? 0 : Math.max(0, Math.floor(top / ROW) - SPARE),
    last: printing ? Math.min(rows, PRINTED) : Math.min(rows, Math.ceil((top + view.height) / ROW) + SPARE),
    topOf: (row) => (printing ? row * ROW : row * ROW - top + view.top),
    show: (row, heading) => {
      const element = box.current;
      if (!element) return;
      const room = element.clientHeight - heading;
      const now = element.scrollTop * ratio;
      if (row * ROW < now) element.scrollTop = (row * ROW) / ratio;
      else if ((row + 1) * ROW > now + room) element.scrollTop = ((row + 1) * ROW - room) / ratio;
    },
    onScroll: () => flushSync(read),
  };
}
