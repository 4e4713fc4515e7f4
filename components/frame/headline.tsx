'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { BELOW, FIRST } from './headline-style';

interface Props {
  sentence: string;
  below: string;
  /** Keeps at least the height it has now, so that nothing below moves while the words change under the reader's hand. */
  steady?: boolean;
  children?: ReactNode;
}

/** A page's first sentence; what stands between asterisks is stressed. */
export function Headline({ sentence, below, steady = false, children }: Props) {
  const [before = '', stressed = '', after = ''] = sentence.split('*');
  const box = useRef<HTMLDivElement>(null);
  const height = useRef<number>(undefined);
  useEffect(() => {
    if (steady || !box.current) return;
    // Told after layout: to ask would make the browser lay out the page once more.
    const watch = new ResizeObserver(([seen]) => {
      height.current = seen?.contentRect.height;
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [steady]);
  return (
    <div ref={box} className="max-w-4xl @8xl:max-w-6xl" style={{ minHeight: steady ? height.current : undefined }}>
      <h1 className={FIRST}>
        {before}
        <span className="text-accent">{stressed}</span>
        {after}
      </h1>
      <p className={BELOW}>
        {below} {children}
      </p>
    </div>
  );
}
