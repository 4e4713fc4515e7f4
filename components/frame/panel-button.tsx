'use client';

import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { usePreferences } from '../hooks/preferences';

const load = () => import('./popover');
const FloatingPanel = lazy(load);

interface Props {
  className: string;
  /** Names the button and the panel; the button shows `face`. */
  label: string;
  face: ReactNode;
  /** Fetches what the panel will show, on the first sign that it may open. */
  prepare?(): void;
  children(close: () => void): ReactNode;
}

/** A button that opens a floating panel. The panel's code is not loaded before somebody goes near the button. */
export function PanelButton({ className, label, face, prepare, children }: Props) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const { locale } = usePreferences();
  const close = () => setOpen(false);
  const ready = () => {
    load();
    prepare?.();
  };
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={ready}
        onFocus={ready}
        onClick={() => setOpen((was) => !was)}
      >
        {face}
      </button>
      {open && (
        <Suspense>
          <FloatingPanel trigger={trigger} label={label} locale={locale} onClose={close}>
            <Suspense>{children(close)}</Suspense>
          </FloatingPanel>
        </Suspense>
      )}
    </>
  );
}
