import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';

/** What can be decided about what PAM proposes or did. */
export interface ActionDecisions {
  /** Settles when it is done, or was told why not. */
  onConfirm(action: PamAction, alwaysAllow: boolean): Promise<void>;
  onRevise(action: PamAction, args: PamAction['args']): Promise<void>;
  onDeny(action: PamAction): Promise<void>;
  onUndo(action: PamAction): Promise<void>;
  /** It was confirmed or taken back, and waits to be sent. */
  isWaiting(action: PamAction): boolean;
}
