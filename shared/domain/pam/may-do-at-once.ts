import { NEVER_ALWAYS } from '../../contracts/pam-actions.ts';
import type { PamSettings } from '../../contracts/pam-settings.ts';
import type { PamProposal } from './proposal.ts';

/**
 * Whether a proposal is done without a question, because the person allows its tool always. A figure that nobody said is looked at
 * first, whatever is allowed: a wrong odometer would spoil all that is computed of it.
 */
export function mayDoAtOnce({ alwaysAllow }: Pick<PamSettings, 'alwaysAllow'>, { tool, card }: PamProposal): boolean {
  const isGuessed = card.fields.some(({ kind, isGuess }) => isGuess && (kind === 'number' || kind === 'money'));
  return alwaysAllow.includes(tool) && !NEVER_ALWAYS.includes(tool) && !isGuessed;
}
