import type { Locale } from '@/lib/format/locale';
import { strip as english } from './en/strip';
import { strip as spanish } from './es/strip';

/** Both languages come with the strip: they are shorter than what it takes to ask for one. */
export const stripWords = (locale: Locale): typeof spanish => (locale === 'en' ? english : spanish);
