import { answer, v1 } from '../api-client.ts';
import { ApiProblem, NoAnswer } from '../api-problem.ts';
import { connectionStore } from '../connection.ts';
import { outboxStore } from '../outbox/outbox-store.ts';
import { queryClient } from '../query-client.ts';
import { sessionStore } from '../session.ts';
import { FILES_KEY } from './file-keys.ts';
import { dropWaiting, keepWaiting, listWaiting, type WaitingFile } from './file-store.ts';
import { type PutOutcome, putBytes } from './put-bytes.ts';
import { noteSent, noteWaiting, waitingFilesStore } from './waiting-files.ts';

const LOCK = 'ww-files';
const TRY_AGAIN_MS = 15_000;
const MOST_WAIT_MS = 240_000;
/** A row that is not there may still come: its entry was taken back, and can be put back. */
const GIVE_UP_MS = 60 * 60_000;
/** As long as somebody may be entering what a file belongs to. */
const HELD_MS = 7 * 24 * 60 * 60_000;

const underWay = new Map<string, AbortController>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isStarted = false;
let waitMs = TRY_AGAIN_MS;

/** Sends what waits whenever something changes that it waits for: a row has landed, there is signal, somebody signed in. */
export function startUploads(): void {
  if (isStarted) return;
  isStarted = true;
  outboxStore.subscribe(wakeUploads);
  connectionStore.subscribe(wakeUploads);
  sessionStore.subscribe(wakeUploads);
  wakeUploads();
}

/** One tab at a time sends; another one that asks finds nothing left. */
export function wakeUploads(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void navigator.locks.request(LOCK, sendAll), 0);
}

/** Stops sending the bytes of a file that the person does not want any more. */
export function cancelUpload(id: string): void {
  underWay.get(id)?.abort();
}

async function sendAll(): Promise<void> {
  const session = sessionStore.get();
  if (session.status !== 'signed-in') return;
  const waiting = await listWaiting(session.userId);
  for (const { id } of waiting) if (!waitingFilesStore.get().has(id)) noteWaiting(id);
  for (const file of waiting) {
    // The row goes first, with everything it hangs on: the outbox keeps that order.
    const isUnsent = outboxStore.get().some(({ entity }) => entity === `file:${file.id}`);
    if (file.held) await settleHeld(file, isUnsent);
    if (file.held || isUnsent || connectionStore.get() !== 'online') continue;
    const isDone = await send(file).catch(explain);
    if (!isDone) {
      timer = setTimeout(wakeUploads, waitMs);
      waitMs = Math.min(MOST_WAIT_MS, waitMs * 2);
      return;
    }
    waitMs = TRY_AGAIN_MS;
  }
}

/** The page was closed in the middle of `releaseHeld`, or what it belongs to was never saved. */
async function settleHeld(file: WaitingFile, hasRow: boolean): Promise<void> {
  if (hasRow) await keepWaiting({ ...file, held: null });
  else if (Date.now() - file.addedAt > HELD_MS) await finish(file.id);
}

/** Whether there is nothing more to do about it now. Throws when nobody answers. */
async function send(file: WaitingFile): Promise<boolean> {
  const { id, blob, thumbnail } = file;
  const param = { id };
  let uploads: Awaited<ReturnType<typeof sign>>;
  try {
    uploads = await sign(id);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'not_found') throw error;
    if (Date.now() - file.addedAt > GIVE_UP_MS) await finish(id);
    return true;
  }
  const controller = new AbortController();
  underWay.set(id, controller);
  const put = (url: string | null, bytes: Blob | null, onProgress: (fraction: number) => void) =>
    url && bytes ? putBytes(url, bytes, { signal: controller.signal, onProgress }) : 'there';
  try {
    const outcome: PutOutcome = await put(uploads.uploadUrl, blob, (fraction) => noteWaiting(id, fraction));
    if (outcome === 'aborted') return true;
    if (outcome === 'no-answer') return false;
    // A thumbnail that does not come is done without.
    await put(uploads.thumbnailUploadUrl, thumbnail, () => undefined);
    await answer(v1.files[':id'].complete.$post({ param }));
    await finish(id);
    await queryClient.invalidateQueries({ queryKey: FILES_KEY });
    return true;
  } finally {
    underWay.delete(id);
  }
}

const sign = (id: string) => answer(v1.files[':id'].sign.$post({ param: { id } }));

async function finish(id: string): Promise<void> {
  await dropWaiting(id);
  noteSent(id);
}

/** What nobody answered is tried again after a while; what was refused, when something changes. It is kept meanwhile. */
function explain(error: unknown): boolean {
  if (error instanceof ApiProblem) return error.status < 500 && error.status !== 429;
  if (!(error instanceof NoAnswer)) console.warn('A photo could not be sent.', error);
  return false;
}
