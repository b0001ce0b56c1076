import type { QueryKey } from '@tanstack/react-query';
import type { FileParentKind } from '../../../../shared/contracts/file-rules.ts';
import type { FileList, StoredFile } from '../../../../shared/contracts/files.ts';
import { answer, v1 } from '../api-client.ts';
import type { RowChange } from '../outbox/outbox-entity.ts';
import { createRowEntity } from '../outbox/row-entity.ts';
import { FILES_KEY } from './file-keys.ts';
import { belongsTo } from './file-parent.ts';

/** Photos and papers as the outbox knows them: their rows, not their bytes. */
export const fileEntity = createRowEntity<StoredFile>({
  name: 'file',
  path: '/api/v1/files',
  answerName: 'file',
  queryKeys: [FILES_KEY],
  read: async (id) => (await answer(v1.files[':id'].$get({ param: { id } }))).file,
  project,
  describe: (row) => [['File', row.name || 'Photo']],
});

/** The shape is that of file-queries.ts. What is new has no links yet. */
function project(queryKey: QueryKey, data: unknown, change: RowChange<StoredFile>): unknown {
  const list = data as FileList;
  const parent = { kind: queryKey[1] as FileParentKind, id: queryKey[2] as string };
  const old = list.files.find(({ file }) => file.id === change.id);
  const after = change.to(old?.file ?? change.before);
  const shown = after && belongsTo(after, parent) ? after : null;
  if (shown === (old?.file ?? null)) return list;
  const others = list.files.filter((one) => one !== old);
  if (!shown) return { ...list, files: others };
  if (old) return { ...list, files: list.files.map((one) => (one === old ? { ...one, file: shown } : one)) };
  const files = [...others, { file: shown, url: null, thumbnailUrl: null }];
  return { ...list, files: files.sort((one, other) => compare(one.file, other.file)) };
}

/** As list_files orders them. */
const compare = (one: StoredFile, other: StoredFile) =>
  one.createdAt === other.createdAt ? (one.id < other.id ? -1 : 1) : one.createdAt < other.createdAt ? -1 : 1;
