import type { Locale } from '@/lib/format/locale';
import { chart as enChart } from './en/chart';
import { frame as enFrame } from './en/frame';
import { measures as enMeasures } from './en/measures';
import { overview as enOverview } from './en/overview';
import { period as enPeriod } from './en/period';
import { waiting as enWaiting } from './en/waiting';
import { chart } from './es/chart';
import { frame } from './es/frame';
import { measures } from './es/measures';
import { overview } from './es/overview';
import { period } from './es/period';
import { waiting } from './es/waiting';

const es = { frame, period, measures, chart, overview, waiting };

/** Spanish is the measure: English has exactly its keys and its parameters. */
export type Messages = typeof es;

const en: Messages = {
  frame: enFrame,
  period: enPeriod,
  measures: enMeasures,
  chart: enChart,
  overview: enOverview,
  waiting: enWaiting,
};

export function messagesFor(locale: Locale): Messages {
  return locale === 'en' ? en : es;
}
