import type { PamProposal } from '../../../../../shared/domain/pam/proposal.ts';
import type { PendingQuestion } from '../../../../../shared/domain/pam/rules/command-hints.ts';

/** What this device has to say. A `question` waits for its answer; `undo` is for whoever knows what was done last. */
export type DeviceAnswer =
  | { kind: 'said'; text: string }
  | { kind: 'undo'; text: string }
  | { kind: 'proposal'; text: string; proposal: PamProposal }
  | { kind: 'question'; text: string; options: string[]; pending: PendingQuestion };
