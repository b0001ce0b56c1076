import { z } from 'zod';
import type { ServiceDatabase } from '../../clients/database.ts';
import type { StorageClient } from '../../clients/storage.ts';
import { FILE_TYPES, type FilePart, filePath, MAX_THUMBNAIL_BYTES } from '../../contracts/file-rules.ts';
import { type CleanFile, cleanFile } from '../../domain/clean-file.ts';

type Deps = { db: ServiceDatabase; storage: StorageClient };
type Target = { userId: string; fileId: string };

const FileToProcess = z.object({ mime: z.enum(FILE_TYPES) }).nullable();

/**
 * Looks at what was sent and gives it out without its metadata, or notes why not. What is given out is written before the row
 * says that it is there, under a name that nobody else can write; done again at any point, it comes to the same.
 */
export async function processFile({ db, storage }: Deps, { userId, fileId }: Target): Promise<{ outcome: string }> {
  const row = FileToProcess.parse(await db.call('get_file_to_process', { p_user_id: userId, p_id: fileId }));
  if (!row) return { outcome: 'nothing to do' };
  const name = (part: FilePart) => filePath(userId, fileId, part);
  const finish = async (found: object) => {
    await db.call('finish_file', { p_user_id: userId, p_id: fileId, p_found: JSON.stringify(found) });
    await storage.remove([name('upload'), name('upload-thumb')]);
  };
  const sent = await storage.download(name('upload'));
  const cleaned = cleanFile(sent ?? new Uint8Array(), row.mime);
  if ('problem' in cleaned) {
    await finish({ problem: cleaned.problem });
    return { outcome: cleaned.problem };
  }
  await storage.upload(name('file'), cleaned.bytes, row.mime);
  const thumbnail = await findThumbnail(storage, name('upload-thumb'));
  if (thumbnail) await storage.upload(name('thumb'), thumbnail.bytes, 'image/jpeg');
  const { bytes, width, height } = cleaned;
  await finish({ bytes: bytes.length, width, height, sha256: await sha256(bytes), thumbnail: thumbnail !== null });
  return { outcome: 'ready' };
}

/** One that cannot be used is left out: the picture itself is shown in its place. */
async function findThumbnail(storage: StorageClient, name: string): Promise<CleanFile | null> {
  const sent = await storage.download(name);
  if (!sent || sent.length > MAX_THUMBNAIL_BYTES) return null;
  const cleaned = cleanFile(sent, 'image/jpeg');
  return 'problem' in cleaned ? null : cleaned;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
