import type { FilePurpose } from '../../../../shared/contracts/files.ts';
import { enqueue } from '../outbox/outbox.ts';
import { sessionStore } from '../session.ts';
import { showToast } from '../toasts.ts';
import type { FileParent } from './file-parent.ts';
import { keepThumbnail, keepWaiting } from './file-store.ts';
import { createFileWrite, type NewFile } from './file-writes.ts';
import { type PreparedFile, prepareFile } from './prepare-file.ts';
import { wakeUploads } from './upload-files.ts';
import { noteWaiting } from './waiting-files.ts';

interface AddOptions {
  parent: FileParent;
  purpose: FilePurpose;
  /** What it is a photo of, in the list of what is unsent: "Foodland, $42.50". */
  label: string;
  /** What it belongs to is not saved yet: see held-files.ts. */
  isHeld: boolean;
}

const NAME_CHARACTERS = 120;

/** Keeps a chosen file on this device, bytes first, and lets it go out when it can. Throws `FileRefused`. */
export async function addFile(file: File, options: AddOptions): Promise<void> {
  const session = sessionStore.get();
  if (session.status !== 'signed-in') return;
  const { userId } = session;
  const prepared = await prepareFile(file);
  const { blob, thumbnail } = prepared;
  const row = toRow(file, prepared, options);
  if (thumbnail) await keepThumbnail(userId, row.id, thumbnail);
  const held = options.isHeld ? row : null;
  const isKept = await keepWaiting({ id: row.id, userId, blob, thumbnail, addedAt: Date.now(), held });
  noteWaiting(row.id);
  if (!isKept) tellVolatile();
  if (held) return;
  await enqueue(createFileWrite(row, options.label));
  wakeUploads();
}

/** What a camera calls a photo says nothing to anybody; what a PDF is called does. */
function toRow(file: File, { blob, mime }: PreparedFile, { parent, purpose }: AddOptions): NewFile {
  const name =
    mime === 'application/pdf'
      ? file.name
          .replace(/\p{Cc}/gu, '')
          .slice(0, NAME_CHARACTERS)
          .trim()
      : '';
  return { id: crypto.randomUUID(), parent, purpose, name, mime, bytes: blob.size };
}

function tellVolatile(): void {
  showToast('This browser does not let us keep photos on this phone. Leave this page open until it is sent.', {
    tone: 'bad',
    durationMs: null,
  });
}
