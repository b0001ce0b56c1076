import { createStore } from '../store.ts';

/** Files whose bytes are on this device and not with the server yet, and how much of each has gone (0 to 1). */
export const waitingFilesStore = createStore<ReadonlyMap<string, number>>(new Map());

export function noteWaiting(id: string, fraction = 0): void {
  waitingFilesStore.set(new Map(waitingFilesStore.get()).set(id, fraction));
}

export function noteSent(id: string): void {
  const left = new Map(waitingFilesStore.get());
  left.delete(id);
  waitingFilesStore.set(left);
}
