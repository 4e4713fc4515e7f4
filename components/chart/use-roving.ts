'use client';

import { type KeyboardEvent, useRef, useState } from 'react';

const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Walk = (at: number, key: string) => number;

function walkRows(count: number, perRow: number): Walk {
  return (at, key) => {
    const row = Math.floor(at / perRow);
    const step = STEPS[key];
    if (step) return at + step[0] + step[1] * perRow;
    if (key === 'Home') return row * perRow;
    return key === 'End' ? Math.min(count, (row + 1) * perRow) - 1 : -1;
  };
}

/** One tab stop for many marks, laid out in rows of `perRow`: arrows walk, Home and End go to the row's ends. A walk of one's own
 * says where a key leads; a place that there is not is nowhere. */
export function useRoving(count: number, layout: number | Walk = count) {
  const [current, setCurrent] = useState(0);
  const marks = useRef(new Map<number, SVGElement>());
  const at = Math.min(current, Math.max(0, count - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    const walk = typeof layout === 'function' ? layout : walkRows(count, layout);
    const next = walk(at, event.key);
    if (next < 0 || next >= count) return;
    event.preventDefault();
    setCurrent(next);
    marks.current.get(next)?.focus();
  };

  const mark = (index: number, label: string) => ({
    'aria-label': label,
    ref: (element: SVGElement | null) => {
      if (element) marks.current.set(index, element);
      else marks.current.delete(index);
    },
    tabIndex: index === at ? 0 : -1,
    onKeyDown,
  });
  return { mark, setCurrent };
}
