import type { PamMessage } from '../../../../shared/contracts/pam.ts';
import type { ActionDecisions } from './action-decisions.ts';

/** What can be done with what was said. */
export interface ChatControls {
  decisions: ActionDecisions;
  /** Says something else instead of a message of one's own; what came after it goes. */
  onReword(message: PamMessage, text: string): void;
  /** Asks the same again, in place of a message that got no good answer. */
  onRetry(answer: PamMessage): void;
  onRate(answer: PamMessage, rating: PamMessage['rating']): void;
  /** Answers to choose from, of a question that PAM asked on this device. */
  optionsOf(answer: PamMessage): string[];
  onOption(option: string): void;
  /** Reads an answer aloud. */
  onRead(answer: PamMessage): void;
  /** Why a message was not taken, in words; null when it was. */
  refusalOf(message: PamMessage): string | null;
  isStandIn: boolean;
}
