'use client';

import type { ReactNode, RefObject } from 'react';
import { Dialog, I18nProvider, Popover } from 'react-aria-components';

interface Props {
  trigger: RefObject<HTMLElement | null>;
  label: string;
  locale: string;
  onClose(): void;
  children: ReactNode;
}

export default function FloatingPanel({ trigger, label, locale, onClose, children }: Props) {
  return (
    <I18nProvider locale={locale}>
      <Popover
        triggerRef={trigger}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        placement="bottom start"
        offset={6}
        containerPadding={12}
        className="popover"
      >
        <Dialog aria-label={label} className="p-4 outline-none">
          {children}
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
