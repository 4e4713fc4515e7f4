import type { LoadMessages } from '@/lib/i18n/load';
import type { Reason } from '@/lib/model/question';

/** What to add to the export, so that what is not known of load would be; empty where no column is missing. */
export function sendWords(reason: Reason | undefined, d: LoadMessages): string {
  if (reason?.code !== 'unknown-in-data') return '';
  switch (reason.column) {
    case 'state':
    case 'pause':
    case 'staffed_s':
    case 'handle_s':
      return d.sendStates;
    case 'talk_s':
    case 'hold_s':
    case 'wrap_s':
      return d.sendHandling;
    case 'wait_s':
      return d.sendWaits;
    default:
      return '';
  }
}
