import type { FileParentKind } from '../../../../shared/contracts/file-rules.ts';
import type { CreateFileInput } from '../../../../shared/contracts/files.ts';

/** What photos and papers belong to. */
export interface FileParent {
  kind: FileParentKind;
  id: string;
}

const FIELDS = {
  expense: 'expenseId',
  document: 'documentId',
  vehicle: 'vehicleId',
  service: 'serviceRecordId',
  stop: 'stopId',
} as const;

type ParentFields = { [Field in (typeof FIELDS)[FileParentKind]]: string | null };

/** The ids of a file that belongs to this, all of them: one is set. */
export function parentFields({ kind, id }: FileParent): ParentFields {
  const none = { expenseId: null, documentId: null, vehicleId: null, serviceRecordId: null, stopId: null };
  return { ...none, [FIELDS[kind]]: id };
}

export function belongsTo(file: Partial<Pick<CreateFileInput, keyof ParentFields>>, parent: FileParent): boolean {
  return file[FIELDS[parent.kind]] === parent.id;
}
