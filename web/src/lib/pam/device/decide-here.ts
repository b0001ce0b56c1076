import type { PamAction } from '../../../../../shared/contracts/pam-actions.ts';
import { prepare } from '../../../../../shared/domain/pam/prepare.ts';
import type { PamWriteCall } from '../../../../../shared/domain/pam/proposal.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { DeviceTurn } from '../device-turn.ts';
import { recordTurnWrite } from '../pam-writes.ts';
import { createCacheReader } from './cache-reader.ts';
import { type DeviceProposal, putDeviceAction } from './device-actions.ts';
import { readDeviceFacts } from './device-facts.ts';
import { runWrites } from './run-writes.ts';
import { takeBackWrites } from './take-back-writes.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Does what was proposed on this device, through the outbox. Throws when a row it needs is not here. */
export async function confirmHere(proposal: DeviceProposal): Promise<PamAction> {
  const { action, writes } = proposal;
  await runWrites(writes, readDeviceFacts(createCacheReader()), action.card.title);
  const now = Date.now();
  const doneAt = new Date(now).toISOString();
  const undoUntil = new Date(now + DAY_MS).toISOString();
  return await tell(proposal, { ...action, state: 'done', doneAt, undoUntil }, {});
}

export async function undoHere(proposal: DeviceProposal): Promise<PamAction> {
  const { action, writes } = proposal;
  await takeBackWrites(writes, readDeviceFacts(createCacheReader()), `${action.card.title}, undone`);
  const undoneAt = new Date().toISOString();
  return await tell(proposal, { ...action, state: 'undone', undoneAt }, { undoneAt });
}

export async function denyHere(proposal: DeviceProposal): Promise<PamAction> {
  const action = { ...proposal.action, state: 'denied' as const };
  putDeviceAction({ ...proposal, action });
  return action;
}

/** The card anew with other arguments; in words why not, when they make no sense. */
export async function reviseHere(proposal: DeviceProposal, args: PamAction['args']): Promise<PamAction | string> {
  // Arguments as the card gives them, which are those of its tool.
  const prepared = prepare({ tool: proposal.action.tool, args } as PamWriteCall, readDeviceFacts(createCacheReader()));
  if (prepared.kind !== 'proposal') return prepared.text;
  const { card, summary, writes } = prepared;
  const action = { ...proposal.action, args: prepared.args, card, summary };
  putDeviceAction({ ...proposal, action, writes });
  return action;
}

/** The turn as it is now goes out after what it did. */
async function tell(proposal: DeviceProposal, action: PamAction, undone: { undoneAt?: string }): Promise<PamAction> {
  const { id, tool, args, card, summary } = action;
  const { turn, writes } = proposal;
  const answer = { ...turn.answer, actions: [action] };
  const next: DeviceTurn = { ...turn, answer, action: { id, tool, args, card, summary, writes, ...undone } };
  putDeviceAction({ ...proposal, turn: next, action });
  await enqueue(recordTurnWrite(next, turn));
  return action;
}
