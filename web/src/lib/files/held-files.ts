import { enqueue } from '../outbox/outbox.ts';
import { sessionStore } from '../session.ts';
import type { FileParent } from './file-parent.ts';
import { dropWaiting, keepWaiting, listWaiting, type WaitingFile } from './file-store.ts';
import { createFileWrite, type NewFile } from './file-writes.ts';
import { wakeUploads } from './upload-files.ts';
import { noteSent, noteWaiting } from './waiting-files.ts';

/** A file whose row is not made yet. */
export type HeldFile = WaitingFile & { held: NewFile };

/** What was added to a thing that is still being entered, oldest first. */
export async function listHeld(parent: FileParent): Promise<HeldFile[]> {
  const session = sessionStore.get();
  if (session.status !== 'signed-in') return [];
  const isOf = (file: WaitingFile): file is HeldFile =>
    file.held?.parent.kind === parent.kind && file.held.parent.id === parent.id;
  return (await listWaiting(session.userId)).filter(isOf);
}

/** To be called once the thing is in the outbox: its files follow it there. */
export async function releaseHeld(parent: FileParent, label: string): Promise<void> {
  for (const file of await listHeld(parent)) {
    // In this order: a page that is closed in between has it among the unsent, and never loses its bytes.
    await enqueue(createFileWrite(file.held, label));
    await keepWaiting({ ...file, held: null });
  }
  wakeUploads();
}

/** The thing will not be saved. */
export async function dropHeld(parent: FileParent): Promise<void> {
  for (const { id } of await listHeld(parent)) await drop(id);
}

/** Takes one away again. Answers how to undo it. */
export async function removeHeld(file: HeldFile): Promise<() => Promise<unknown>> {
  await drop(file.id);
  return () => keepWaiting(file).then(() => noteWaiting(file.id));
}

async function drop(id: string): Promise<void> {
  await dropWaiting(id);
  noteSent(id);
}
