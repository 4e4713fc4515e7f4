import { chart } from './en/chart';
import { frame } from './en/frame';
import { measures } from './en/measures';
import { overview } from './en/overview';
import { period } from './en/period';
import { waiting } from './en/waiting';
import type { Messages } from './messages';

export const english: Messages = { frame, period, measures, chart, overview, waiting };
