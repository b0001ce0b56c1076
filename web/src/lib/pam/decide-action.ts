import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';
import { NoAnswer } from '../api-problem.ts';
import { connectionStore } from '../connection.ts';
import { enqueue } from '../outbox/outbox.ts';
import { outboxStore } from '../outbox/outbox-store.ts';
import { queryClient } from '../query-client.ts';
import { bypassCache } from '../transport.ts';
import { confirmActionWrite, isActionEntry, undoActionWrite } from './action-entity.ts';
import { confirmHere, denyHere, reviseHere, undoHere } from './device/decide-here.ts';
import { deviceActionOf, putDeviceAction } from './device/device-actions.ts';
import { pamActionsApi } from './pam-actions-api.ts';
import { WRITTEN_KEYS } from './written-keys.ts';

/** The server clears its own caches with the answer; a copy elsewhere may take a moment. */
const LOOK_AGAIN_MS = 3_000;

/** Confirms exactly what the card shows. Null when nobody answers: then it is kept, and done when there is signal. */
export async function confirmAction(action: PamAction, alwaysAllow: boolean): Promise<PamAction | null> {
  const here = deviceActionOf(action.id);
  if (here) return await confirmHere(here);
  const json = { argsHash: action.argsHash, ...(alwaysAllow ? { alwaysAllow } : {}) };
  return await orLater(() => pamActionsApi.confirm(action.id, json), confirmActionWrite(action, json));
}

/** Takes back what was done. Null when nobody answers: then it is kept, and done when there is signal. */
export async function undoAction(action: PamAction): Promise<PamAction | null> {
  const here = deviceActionOf(action.id);
  if (here && (connectionStore.get() !== 'online' || isUnsent(here.turn.question.id))) return await undoHere(here);
  const undo = () => pamActionsApi.undo(action.id);
  const undone = await orLater(undo, undoActionWrite(action));
  if (here && undone) putDeviceAction({ ...here, action: undone });
  return undone;
}

export async function denyAction(action: PamAction): Promise<PamAction> {
  const here = deviceActionOf(action.id);
  if (here) return await denyHere(here);
  return (await pamActionsApi.deny(action.id)).action;
}

/** The card anew with other arguments; in words why not, when they make no sense. Throws ApiProblem or NoAnswer. */
export async function reviseAction(action: PamAction, args: PamAction['args']): Promise<PamAction | string> {
  const here = deviceActionOf(action.id);
  if (here) return await reviseHere(here, args);
  return (await pamActionsApi.revise(action.id, args)).action;
}

/** It was decided without signal and is not sent yet. */
export function isDecisionWaiting(id: string): boolean {
  return outboxStore.get().some((entry) => isActionEntry(entry, id));
}

async function orLater(
  ask: () => Promise<{ action: PamAction }>,
  write: Parameters<typeof enqueue>[0],
): Promise<PamAction | null> {
  try {
    const { action } = await ask();
    readWrittenAgain();
    return action;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    await enqueue(write);
    return null;
  }
}

/** Whatever PAM did, every page shows it. */
export function readWrittenAgain(): void {
  bypassCache(LOOK_AGAIN_MS);
  for (const queryKey of WRITTEN_KEYS) void queryClient.invalidateQueries({ queryKey });
}

const isUnsent = (questionId: string) => outboxStore.get().some(({ entity }) => entity === `pam-turn:${questionId}`);
