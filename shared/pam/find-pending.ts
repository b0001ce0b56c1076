import { isPamWriteTool } from '../contracts/pam-tools.ts';
import type { PamFacts } from '../domain/pam/facts.ts';
import { prepare } from '../domain/pam/prepare.ts';
import type { PamQuestion, PamWriteCall } from '../domain/pam/proposal.ts';
import { readCommand } from '../domain/pam/rules/read-command.ts';
import { toHints } from '../domain/pam/rules/to-hints.ts';

/** Further back nobody answers to. */
const LOOK_BACK = 4;

/**
 * The question that PAM's rules asked last, if what was said before came to one. It is worked out from the words themselves, which any
 * process has: nothing is remembered between turns.
 */
export function findPending(said: readonly string[], facts: PamFacts): PamQuestion | null {
  let pending: PamQuestion | null = null;
  for (const text of said.slice(-LOOK_BACK)) pending = questionOf(text, pending, facts);
  return pending;
}

function questionOf(text: string, pending: PamQuestion | null, facts: PamFacts): PamQuestion | null {
  const reading = readCommand(text, toHints(facts, pending));
  if (reading?.kind === 'question') return reading;
  if (reading?.kind !== 'call' || !isPamWriteTool(reading.call.tool)) return null;
  const prepared = prepare(reading.call as PamWriteCall, facts); // by its name
  return prepared.kind === 'question' ? prepared : null;
}
