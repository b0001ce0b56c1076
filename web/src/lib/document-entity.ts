import type { QueryKey } from '@tanstack/react-query';
import type { Document, DocumentList } from '../../../shared/contracts/documents.ts';
import { answer, v1 } from './api-client.ts';
import type { RowChange } from './outbox/outbox-entity.ts';
import { rowIdOf } from './outbox/outbox-entry.ts';
import { applyToRows, createRowEntity } from './outbox/row-entity.ts';
import { CALENDAR_KEY, DOCUMENTS_KEY } from './wheels-keys.ts';

/** Papers with their expiry, as the outbox knows them. */
export const documentEntity = createRowEntity<Document>({
  name: 'document',
  path: '/api/v1/documents',
  answerName: 'document',
  queryKeys: [DOCUMENTS_KEY, CALENDAR_KEY],
  read: async (id) => (await answer(v1.documents[':id'].$get({ param: { id } }))).document,
  project,
  editor: (entry) => `/wheels?document=${rowIdOf(entry)}`,
  describe: (row, { format }) => [
    ['What', row.title],
    ['Number', row.number || '—'],
    ['Expires', row.expiresOn ? format.date(row.expiresOn) : '—'],
    ['Note', row.note || '—'],
  ],
});

function project(queryKey: QueryKey, data: unknown, change: RowChange<Document>): unknown {
  if (queryKey[0] !== DOCUMENTS_KEY[0]) return data;
  if (queryKey[1] === 'one') return queryKey[2] === change.id ? (change.to(data as Document) ?? data) : data;
  if (queryKey[1] !== 'list') return data;
  const list = data as DocumentList;
  const documents = applyToRows(list.documents, change, inOrder);
  return documents === list.documents ? list : { ...list, documents };
}

/** As list_documents orders them: what never expires comes last. */
function inOrder(one: Document, other: Document): number {
  const [oneOn, otherOn] = [one.expiresOn ?? '9999', other.expiresOn ?? '9999'];
  if (oneOn !== otherOn) return oneOn < otherOn ? -1 : 1;
  if (one.title !== other.title) return one.title < other.title ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
