/** Why an engine did not speak or listen, in a word that may be shown. */
export type SpeechFailureReason = 'timeout' | 'limit' | 'key' | 'refused' | 'down' | 'broken' | 'resting' | 'too-long';

/** A speech engine failed. `cause` is for the log. */
export class SpeechFailure extends Error {
  override name = 'SpeechFailure';
  readonly reason: SpeechFailureReason;

  constructor(reason: SpeechFailureReason, cause?: unknown) {
    super(`speech failed: ${reason}`, { cause });
    this.reason = reason;
  }
}
