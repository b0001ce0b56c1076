import type { PamToolArguments, PamToolName } from '../../../../contracts/pam-tools.ts';
import type { CommandHints } from '../command-hints.ts';

/** What is said and what must come of it: a call, a kind of reading, or nothing. */
export interface Phrase {
  say: string;
  want: { tool: PamToolName; args: object } | { kind: 'undo' | 'help' | 'question' | 'dismiss' } | null;
  hints?: Partial<CommandHints>;
  /** Written after the rules were finished, and kept from them until they had been run on it once. */
  isHeldOut?: true;
  /** Held out, and not read right at that first run. */
  wasMissed?: true;
}

/** A phrase that must call a tool with exactly these arguments. */
export function calls<Name extends PamToolName>(
  say: string,
  tool: Name,
  args: PamToolArguments<Name>,
  hints?: Partial<CommandHints>,
): Phrase {
  return { say, want: { tool, args }, ...(hints && { hints }) };
}
