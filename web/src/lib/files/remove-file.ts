import type { StoredFile } from '../../../../shared/contracts/files.ts';
import { decideOutbox, enqueue, putBack, undoEntry } from '../outbox/outbox.ts';
import { dropUnsent } from '../outbox/outbox-choices.ts';
import { removeFileWrite, restoreFileWrite } from './file-writes.ts';
import { cancelUpload, wakeUploads } from './upload-files.ts';

/** Takes a file away, also one that is being sent. Answers how to undo it. */
export async function removeFile(file: StoredFile, label: string): Promise<() => Promise<unknown>> {
  cancelUpload(file.id);
  const unsent = await decideOutbox(dropUnsent(`file:${file.id}`));
  if (unsent.length > 0) return () => putBack(unsent).then(wakeUploads);
  const deleting = await enqueue(removeFileWrite(file, label));
  return async () => {
    await undoEntry(deleting, (version) => restoreFileWrite(file, label, version));
    wakeUploads();
  };
}
