import { plain } from './plain';

const START = 100;
const WORD_START = 80;
const WITHIN = 60;
const SCATTERED = 30;
/** Shorter words must stand in the text as they are: their letters are in almost every text. */
const LEAST_SCATTERED = 3;

/** The letters in their order with the fewest between them, in one word of the text; null where there is none. */
function scatter(words: readonly string[], letters: string): number | null {
  let least: number | null = null;
  for (const word of words) {
    let at = word.indexOf(letters.charAt(0));
    const first = at;
    for (let i = 1; at >= 0 && i < letters.length; i++) at = word.indexOf(letters.charAt(i), at + 1);
    if (first < 0 || at < 0) continue;
    const between = at - first + 1 - letters.length;
    if (least === null || between < least) least = between;
  }
  return least;
}

function scoreWord(text: string, words: readonly string[], letters: string): number | null {
  if (text.startsWith(letters)) return START;
  if (words.some((word) => word.startsWith(letters))) return WORD_START;
  if (text.includes(letters)) return WITHIN;
  if (letters.length < LEAST_SCATTERED) return null;
  const between = scatter(words, letters);
  return between === null || between > letters.length ? null : SCATTERED - between;
}

/** How well a text answers a search, whatever its accents and capitals: the higher the better, null where some word of the search is not in it. Each word may begin
 * the text, begin a word, lie within, or have its letters scattered in order through one word. A short text is ahead of a long one. */
export function fuzzyScore(text: string, search: string): number | null {
  const within = plain(text);
  const words = within.split(/[^\p{L}\p{N}-]+/u);
  let sum = 0;
  const sought = plain(search).split(/\s+/);
  for (const letters of sought) {
    const score = letters === '' ? 0 : scoreWord(within, words, letters);
    if (score === null) return null;
    sum += score;
  }
  return sum / sought.length - within.length / 1000;
}
