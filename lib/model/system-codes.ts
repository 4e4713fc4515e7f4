/** Codes that a phone system writes by itself where the operator chose none: Genesys (`ININ-WRAP-UP-TIMEOUT`, `ININ-WRAP-UP-SKIPPED`, all of `ININ-`), Five9 (`No Disposition`, `System …`), and
 * whatever says that the time to code, or the wrap-up, ran out. */
const SYSTEM =
  /^ININ-|^no disposition$|^not set$|(wrap[\s_-]*up|acw|disposition|coding)[\s_-]*(time[\s_-]*(d[\s_-]*)?out|expired|skipped)/i;

/** Whether a topic or disposition as exported was written by the system and chosen by nobody. */
export function isSystemCode(code: string): boolean {
  return SYSTEM.test(code.trim());
}
