'use client';

import { type Format, formatFor } from '@/lib/format/figure';
import { type Messages, messagesFor } from '@/lib/i18n/messages';
import { usePreferences } from './preferences';

export interface Words {
  m: Messages;
  f: Format;
}

export function useWords(): Words {
  const { locale } = usePreferences();
  return { m: messagesFor(locale), f: formatFor(locale) };
}
