import { ASTERISK_CDR } from './asterisk-cdr';
import { ASTERNIC } from './asternic';
import type { Format } from './format';
import { ISSABEL_CALLS_DETAIL } from './issabel-calls-detail';
import { ISSABEL_AUDIT, ISSABEL_CALL_ENTRY } from './issabel-tables';
import { VICIDIAL } from './vicidial';

/** Exports of telephone exchanges, but for Asterisk's queue_log and its dumps, which are no tables of calls. */
export const PBX_FORMATS: readonly Format[] = [
  ASTERISK_CDR,
  ASTERNIC,
  ISSABEL_CALLS_DETAIL,
  ISSABEL_CALL_ENTRY,
  ISSABEL_AUDIT,
  VICIDIAL,
];
