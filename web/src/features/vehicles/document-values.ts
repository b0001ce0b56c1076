import { z } from 'zod';
import { CreateDocumentInput, type Document, DocumentKind } from '../../../../shared/contracts/documents.ts';
import type { ContentOf } from '../../lib/outbox/row-writes.ts';

/** The fields as they are typed. No vehicle is a paper of the person; no day, one that never expires. */
export type DocumentValues = {
  kind: string;
  title: string;
  vehicleId: string;
  number: string;
  expiresOn: string;
  note: string;
};

export function toDocumentValues({ kind, title, vehicleId, number, expiresOn, note }: Document): DocumentValues {
  return { kind, title, vehicleId: vehicleId ?? '', number, expiresOn: expiresOn ?? '', note };
}

export function toDocumentContent(values: DocumentValues): ContentOf<Document> {
  return {
    kind: DocumentKind.parse(values.kind),
    title: values.title.trim(),
    vehicleId: values.vehicleId || null,
    number: values.number.trim(),
    expiresOn: values.expiresOn || null,
    note: values.note.trim(),
  };
}

const Expiry = CreateDocumentInput.shape.expiresOn.unwrap().unwrap();

export const DocumentSchema = z.object({
  kind: z.string(),
  title: z
    .string()
    .refine((typed) => typed.trim() !== '', 'Give it a name.')
    .max(120, 'Use at most 120 characters.'),
  vehicleId: z.string(),
  number: z.string().max(80, 'Use at most 80 characters.'),
  expiresOn: z.string().refine((day) => day === '' || Expiry.safeParse(day).success, 'Enter a day such as 14/12/2026.'),
  note: z.string().max(1_000, 'Use at most 1,000 characters.'),
});
