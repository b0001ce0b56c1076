import { outboxStore } from './outbox/outbox-store.ts';
import { signOut } from './session.ts';
import { createStore } from './store.ts';

/** Whether the person is being asked what becomes of their unsent entries. */
export const signOutQuestionStore = createStore(false);

/** Signs out, after asking what becomes of the entries that are not sent yet. */
export function askToSignOut(): void {
  if (outboxStore.get().length > 0) signOutQuestionStore.set(true);
  else void signOut();
}
