import { z } from 'zod';
import { Instant, text } from './common.ts';
import { FILE_PARENTS, FILE_PROBLEMS, FILE_TYPES, MAX_FILE_BYTES } from './file-rules.ts';
import { RowId, rowFields } from './rows.ts';

const FileType = z.enum(FILE_TYPES).meta({ id: 'FileType' });

export const FilePurpose = z.enum(['receipt', 'document', 'photo']).meta({ id: 'FilePurpose' });
export type FilePurpose = z.infer<typeof FilePurpose>;

export const FileStatus = z.enum(['pending', 'processing', 'ready', 'failed']).meta({
  id: 'FileStatus',
  description:
    '`pending`: its bytes are awaited; `processing`: they are looked at; `ready`: it can be read; `failed`: see `problem`.',
});
export type FileStatus = z.infer<typeof FileStatus>;

/** A photo or a paper of something else: at most one of the ids is set. */
export const StoredFile = z
  .object({
    ...rowFields,
    expenseId: z.uuid().nullable(),
    documentId: z.uuid().nullable(),
    vehicleId: z.uuid().nullable(),
    serviceRecordId: z.uuid().nullable(),
    stopId: z.uuid().nullable(),
    purpose: FilePurpose,
    name: z.string(),
    mime: FileType,
    bytes: z.int().meta({ description: 'As announced; once ready, as it is without metadata.' }),
    width: z.int().nullable().meta({ description: 'Pixels, before it is turned as it says.' }),
    height: z.int().nullable(),
    sha256: z.string().nullable(),
    thumbnail: z.boolean(),
    status: FileStatus,
    problem: z.enum(FILE_PROBLEMS).nullable(),
  })
  .meta({ id: 'File' });
export type StoredFile = z.infer<typeof StoredFile>;

const parentId = z.uuid().nullable().optional();
export const CreateFileInput = z
  .strictObject({
    id: RowId,
    expenseId: parentId,
    documentId: parentId,
    vehicleId: parentId,
    serviceRecordId: parentId,
    stopId: parentId,
    purpose: FilePurpose.optional(),
    name: text(120).optional(),
    mime: FileType,
    bytes: z.int().min(1, 'The file is empty.').max(MAX_FILE_BYTES, 'Use a file of at most 10 MB.'),
  })
  .refine((file) => parentsOf(file).length === 1, {
    path: ['expenseId'],
    message: 'Say what the file belongs to: one id of an expense, document, vehicle, service or stop.',
  })
  .meta({ id: 'CreateFileInput' });
export type CreateFileInput = z.infer<typeof CreateFileInput>;

type ParentField = 'expenseId' | 'documentId' | 'vehicleId' | 'serviceRecordId' | 'stopId';

function parentsOf(file: { [Field in ParentField]?: string | null | undefined }): string[] {
  const { expenseId, documentId, vehicleId, serviceRecordId, stopId } = file;
  return [expenseId, documentId, vehicleId, serviceRecordId, stopId].filter((id) => typeof id === 'string');
}

export const ListFilesQuery = z.object({
  kind: z.enum(FILE_PARENTS).meta({ description: 'What the files belong to.' }),
  id: z.uuid().meta({ description: 'Its id.' }),
});
export type ListFilesQuery = z.infer<typeof ListFilesQuery>;

const Link = z.url().nullable();

/** A file with links to its bytes, which are for whoever has them until `linksEndAt`. */
export const LinkedFile = z.object({
  file: StoredFile,
  url: Link.meta({ description: 'Null until it is ready, and while Storage is away.' }),
  thumbnailUrl: Link,
});
export type LinkedFile = z.infer<typeof LinkedFile>;

export const FileList = z
  .object({ files: z.array(LinkedFile), linksEndAt: Instant.nullable() })
  .meta({ id: 'FileList' });
export type FileList = z.infer<typeof FileList>;

export const FileAnswer = z.object({ file: StoredFile }).meta({ id: 'FileAnswer' });

/** Where the bytes are to be sent with PUT, each under its own type. Null: there already, or not awaited any more. */
export const FileUploads = z
  .object({ file: StoredFile, uploadUrl: Link, thumbnailUploadUrl: Link })
  .meta({ id: 'FileUploads' });
export type FileUploads = z.infer<typeof FileUploads>;
