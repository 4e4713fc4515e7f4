'use client';

import { useEffect, useMemo, useState } from 'react';
import { type DataMessages, dataMessagesFor, loadDataMessages } from '@/lib/i18n/data';
import { usePreferences } from './preferences';
import { useWords, type Words } from './use-words';

export interface DataWords extends Words {
  d: DataMessages;
}

/** The words of the Data page with those of all pages; null until they are there. Where they can't be had, Spanish. */
export function useDataWords(): DataWords | null {
  const { m, f } = useWords();
  const { locale } = usePreferences();
  const [, setTried] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadDataMessages(locale).then(
      () => setTried(locale),
      () => setFailed(true),
    );
  }, [locale]);
  const d = dataMessagesFor(locale) ?? (failed ? dataMessagesFor('es-MX') : undefined);
  return useMemo(() => (d ? { m, f, d } : null), [m, f, d]);
}
