/** What the person who runs the command or drops the file can mend. The message says what is wrong, with
 * the value, and what to do; it is shown without a stack. */
export class UserError extends Error {
  override name = 'UserError';
}
