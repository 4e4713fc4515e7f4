import type { Settings } from '@/lib/model/settings';
import { type PublishReport, publishStore } from '@/lib/publish/publish';
import { workOutOpening } from './opening';
import { RULES } from './rules';

/** Publishes a store as the command line does: no more than what changed, and with what pages say first. */
export function publishLine(store: string, out: string, settings: Settings): Promise<PublishReport> {
  return publishStore(store, out, settings, RULES, workOutOpening);
}
