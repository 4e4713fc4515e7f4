/** Whether what failed is that nothing is published beside these pages: no manifest there, or a web page in its place, as
 * servers answer that know only pages. */
export function isUnpublished(message: string): boolean {
  return /manifest\.json answered (404|403|410)\b/.test(message) || /begins with "\s*<(!doctype|html)/i.test(message);
}
