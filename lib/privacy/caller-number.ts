/** SQL macro `caller_number(text)`: a caller in one spelling, so that one number has one key however a system writes it. Spaces, dashes,
 * brackets and dots go where six or more digits remain, with or without a leading +; anything else is a name, in small letters. No
 * country is guessed.
 *
 *     55 1234-5678       → 5512345678
 *     +52 (55) 1234.5678 → +525512345678
 *     Ana 5              → ana 5
 */
export const CALLER_NUMBER_MACRO = String.raw`CREATE OR REPLACE MACRO caller_number(caller) AS
  CASE WHEN ${hasNothingToDrop('caller')} THEN lower(trim(caller))
    WHEN regexp_full_match(caller, '[\s\p{Z}]*\+?([\s\p{Z}\p{Pd}().\[\]]*[0-9]){6,}[\s\p{Z}\p{Pd}().\[\]]*')
    THEN regexp_replace(caller, '[\s\p{Z}\p{Pd}().\[\]]', '', 'g') ELSE lower(trim(caller)) END`;

/** True of what begins with a letter and of plain digits, which are most callers: spares them the regular expressions. */
function hasNothingToDrop(caller: string): string {
  return `(${caller} BETWEEN 'A' AND 'Z~' OR ${caller} BETWEEN 'a' AND 'z~' OR try_cast(${caller} AS BIGINT) IS NOT NULL)`;
}
