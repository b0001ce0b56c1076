import type { PamAction } from '../../../../../shared/contracts/pam-actions.ts';
import type { PamProposal } from '../../../../../shared/domain/pam/proposal.ts';
import { outboxStore } from '../../outbox/outbox-store.ts';
import { createStore } from '../../store.ts';
import type { DeviceTurn } from '../device-turn.ts';

/** A proposal that was made on this device, with the turn it was made in. */
export interface DeviceProposal {
  turn: DeviceTurn;
  action: PamAction;
  writes: PamProposal['writes'];
}

/** What was proposed or done on this device since the page was opened, by the action's id. */
export const deviceActionsStore = createStore<ReadonlyMap<string, DeviceProposal>>(new Map());

export function putDeviceAction(proposal: DeviceProposal): void {
  deviceActionsStore.set(new Map([...deviceActionsStore.get(), [proposal.action.id, proposal]]));
}

/** An action of this device's, also one done before the page was loaded anew whose turn is not sent yet. */
export function deviceActionOf(id: string): DeviceProposal | null {
  const known = deviceActionsStore.get().get(id);
  if (known) return known;
  const turns = outboxStore.get().filter(({ kind }) => kind.startsWith('pam-turn.'));
  for (const { before } of turns.toReversed()) {
    const turn = before as DeviceTurn; // an entry of turnEntity
    const action = turn.answer.actions.find((one) => one.id === id);
    if (action && turn.action) return { turn, action, writes: turn.action.writes };
  }
  return null;
}

const DAY_MS = 24 * 60 * 60_000;

export function toDeviceAction(proposal: PamProposal, turn: Pick<DeviceTurn, 'answer'>): PamAction {
  const now = Date.now();
  const { tool, args, card, summary } = proposal;
  const { id: messageId, conversationId } = turn.answer;
  const nothing = { problem: null, isAuto: false, doneAt: null, undoUntil: null, undoneAt: null, version: 0 };
  return {
    ...{ ...nothing, tool, args, card, summary, messageId, conversationId },
    id: crypto.randomUUID(),
    // Never told to a server: what was done here is done by the rows' own writes.
    argsHash: '',
    state: 'proposed',
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + DAY_MS).toISOString(),
  };
}
