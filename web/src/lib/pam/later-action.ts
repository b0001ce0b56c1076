import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';

/**
 * Of what is known of an action and what came in of it: a reading that was on its way while the person decided is of before, and
 * takes back no decision.
 */
export function laterAction(known: PamAction, came: PamAction): PamAction {
  if (came.version < known.version) return known;
  // Being done is known here first.
  return came.version === known.version && known.state === 'running' && came.state === 'proposed' ? known : came;
}
