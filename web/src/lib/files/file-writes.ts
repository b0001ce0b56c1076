import type { FileType } from '../../../../shared/contracts/file-rules.ts';
import type { CreateFileInput, FilePurpose, StoredFile } from '../../../../shared/contracts/files.ts';
import type { OutboxWrite } from '../outbox/outbox-entry.ts';
import { rowWrites } from '../outbox/row-writes.ts';
import { type FileParent, parentFields } from './file-parent.ts';

export interface NewFile {
  id: string;
  parent: FileParent;
  purpose: FilePurpose;
  name: string;
  mime: FileType;
  bytes: number;
}

const PATH = '/api/v1/files';
const writes = rowWrites<StoredFile>('file', PATH);

/** Makes the row; its bytes follow when it has landed (upload-files.ts). `label` says what it is a photo of. */
export function createFileWrite({ parent, ...given }: NewFile, label: string): OutboxWrite {
  const body = { ...given, ...parentFields(parent) } satisfies CreateFileInput;
  const found = {
    width: null,
    height: null,
    sha256: null,
    thumbnail: false,
    status: 'pending',
    problem: null,
  } as const;
  return { ...writes.create({ ...body, ...found }, labelOf(given, label)), body };
}

export const removeFileWrite = (file: StoredFile, label: string) => writes.remove(file, labelOf(file, label));

export const restoreFileWrite = (file: StoredFile, label: string, version?: number) =>
  writes.restore(file, labelOf(file, label), version);

/** As the list of what is unsent has it: "Photo · Foodland, $42.50". */
function labelOf({ mime, name }: Pick<StoredFile, 'mime' | 'name'>, label: string): string {
  return `${mime === 'application/pdf' ? name || 'PDF' : 'Photo'} · ${label}`;
}
