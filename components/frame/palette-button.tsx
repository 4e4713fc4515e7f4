'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../hooks/use-words';

const load = () => import('../palette/palette');
const Palette = lazy(load);

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Opens the palette, by itself or by Ctrl K; `?` opens its list of shortcuts. Its code is not loaded before. */
export function PaletteButton() {
  const { m } = useWords();
  const [open, setOpen] = useState<'search' | 'help' | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) {
        event.preventDefault();
        setOpen('search');
      } else if (event.key === '?' && !event.ctrlKey && !event.metaKey && !isTyping(event)) setOpen('help');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen('search')}
      >
        {m.frame.palette}
        <kbd className="ml-1.5 rounded border border-rule px-1 font-sans text-xs max-lg:hidden" aria-hidden>
          Ctrl K
        </kbd>
      </button>
      {open && (
        <Suspense>
          <Palette help={open === 'help'} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}
