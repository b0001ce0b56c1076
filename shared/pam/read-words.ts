import type { PamFacts } from '../domain/pam/facts.ts';
import type { CommandReading } from '../domain/pam/rules/command-reading.ts';
import { readCommand } from '../domain/pam/rules/read-command.ts';
import { toHints } from '../domain/pam/rules/to-hints.ts';
import { findPending } from './find-pending.ts';

/** What a person's words come to without a model, where `before` is what they said so far, oldest first. Null when it is no command. */
export function readWords(text: string, before: readonly string[], facts: PamFacts): CommandReading | null {
  return readCommand(text, toHints(facts, findPending(before, facts)));
}
