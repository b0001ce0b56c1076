import { z } from 'zod';
import { Day, text } from './common.ts';
import { note, RowId, rowFields, SAY_SOMETHING, saysSomething, title } from './rows.ts';

export const DOCUMENT_KINDS = ['registration', 'insurance', 'roadside', 'licence', 'gas', 'other'] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS).meta({ id: 'DocumentKind' });
export type DocumentKind = z.infer<typeof DocumentKind>;

const details = {
  vehicleId: z.uuid().nullable().meta({ description: 'Null: of the person, such as a licence.' }),
  kind: DocumentKind,
  title: title(120),
  number: text(80),
  expiresOn: Day.nullable().meta({ description: 'Reminders come 30, 7 and 1 days before.' }),
  note: note(),
};

/** A paper of a vehicle or a person; photos of it are files. */
export const Document = z
  .object({
    ...rowFields,
    vehicleId: z.uuid().nullable(),
    kind: DocumentKind,
    title: z.string(),
    number: z.string(),
    expiresOn: z.string().nullable(),
    note: z.string(),
  })
  .meta({ id: 'Document' });
export type Document = z.infer<typeof Document>;

export const CreateDocumentInput = z
  .strictObject({ id: RowId })
  .extend(z.strictObject(details).partial().required({ kind: true, title: true }).shape)
  .meta({ id: 'CreateDocumentInput' });
export type CreateDocumentInput = z.infer<typeof CreateDocumentInput>;

export const UpdateDocumentInput = z
  .strictObject(details)
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .meta({ id: 'UpdateDocumentInput' });
export type UpdateDocumentInput = z.infer<typeof UpdateDocumentInput>;

export const DocumentList = z
  .object({ documents: z.array(Document).meta({ description: 'What expires first in front.' }) })
  .meta({ id: 'DocumentList' });
export type DocumentList = z.infer<typeof DocumentList>;

export const DocumentAnswer = z.object({ document: Document }).meta({ id: 'DocumentAnswer' });
