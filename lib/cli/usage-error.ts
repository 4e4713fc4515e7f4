/** What was asked for can't be meant; the message is shown with the command's usage. */
export class UsageError extends Error {
  override name = 'UsageError';
}
