/** The work can never succeed, however often it is tried. The message is kept with the run. */
export class PermanentError extends Error {
  override name = 'PermanentError';
}
