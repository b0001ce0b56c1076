import type { PamToolCall } from '../../../contracts/pam-tools.ts';
import type { PamQuestion } from '../proposal.ts';

/**
 * What words come to. A question is asked when they can be read in several ways: hand it back as `pending` with the answer.
 * `dismiss`: what PAM asked is to be dropped.
 */
export type CommandReading =
  | { kind: 'call'; call: PamToolCall }
  | PamQuestion
  | { kind: 'undo' }
  | { kind: 'help' }
  | { kind: 'dismiss' };
