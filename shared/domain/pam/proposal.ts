import type { PamAction, PamCard, PamRowWrite } from '../../contracts/pam-actions.ts';
import type { PamToolCall, PamWriteTool } from '../../contracts/pam-tools.ts';

/** Asked when it is not clear what is meant: one thing at a time. */
export interface PamQuestion {
  kind: 'question';
  text: string;
  /** Answers to choose from; empty for a free one. Each is understood as the argument `field`, just as it stands. */
  options: string[];
  /** What was asked for, as far as it is known. Its `field` is what the answer fills in. */
  call: PamToolCall;
  field: string;
}

/** It cannot be done, and why, in words for the person. */
export interface PamImpossible {
  kind: 'impossible';
  text: string;
}

/** What would be done. Nothing is, until the person has confirmed it. */
export interface PamProposal {
  kind: 'proposal';
  tool: PamWriteTool;
  /** As they were said, with guesses filled in and names as ids: to revise a card, set one and prepare anew. */
  args: PamAction['args'];
  card: PamCard;
  /** In order. What is created has every field of its row, so that a device can show it before it is sent. */
  writes: PamRowWrite[];
  /** What will have been done, in a sentence that can be read aloud. */
  summary: string;
}

export type Prepared = PamQuestion | PamImpossible | PamProposal;

/** A call of a tool that changes something. */
export type PamWriteCall = Extract<PamToolCall, { tool: PamWriteTool }>;

export const impossible = (text: string): PamImpossible => ({ kind: 'impossible', text });
