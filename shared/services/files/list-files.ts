import type { StorageClient } from '../../clients/storage.ts';
import { filePath } from '../../contracts/file-rules.ts';
import type { FileList, ListFilesQuery, StoredFile } from '../../contracts/files.ts';
import { AppError } from '../../errors.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

const LINK_SECONDS = 3_600;

/** The files of one thing of the person, with links where they can be read. While Storage is away they come without. */
export async function listFiles(
  ctx: ServiceContext,
  storage: StorageClient,
  { kind, id }: ListFilesQuery,
): Promise<FileList> {
  const rows = (await ctx.db.call('list_files', { p_kind: kind, p_parent_id: id })) as unknown[]; // a jsonb array of rows
  const files = rows.map((row) => toRow<StoredFile>(row));
  const ready = files.filter(({ status }) => status === 'ready');
  const names = ready.flatMap((file) => [
    filePath(ctx.userId, file.id, 'file'),
    ...(file.thumbnail ? [filePath(ctx.userId, file.id, 'thumb')] : []),
  ]);
  const endAt = new Date(Date.now() + LINK_SECONDS * 1000).toISOString();
  const links = await linksTo(storage, names);
  const linkOf = (file: StoredFile, part: 'file' | 'thumb') => links.get(filePath(ctx.userId, file.id, part)) ?? null;
  return {
    files: files.map((file) => ({ file, url: linkOf(file, 'file'), thumbnailUrl: linkOf(file, 'thumb') })),
    linksEndAt: links.size > 0 ? endAt : null,
  };
}

async function linksTo(storage: StorageClient, names: string[]): Promise<Map<string, string | null>> {
  try {
    const links = await storage.signReads(names, LINK_SECONDS);
    return new Map(names.map((name, index) => [name, links[index] ?? null]));
  } catch (error) {
    // That there are files, and what they are, is worth saying without them.
    if (error instanceof AppError && error.code === 'unavailable') return new Map();
    throw error;
  }
}
