import type { StorageClient } from '../../clients/storage.ts';
import { filePath } from '../../contracts/file-rules.ts';
import type { FileUploads } from '../../contracts/files.ts';
import type { ServiceContext } from '../service-context.ts';
import { fileRows } from './file-rows.ts';

/** Where the bytes of a file are to be sent. Asked for again after a cut, it names what is still missing. Throws `not_found`. */
export async function signUploads(ctx: ServiceContext, storage: StorageClient, id: string): Promise<FileUploads> {
  const file = await fileRows.get(ctx, id);
  if (file.status !== 'pending') return { file, uploadUrl: null, thumbnailUploadUrl: null };
  const sign = (part: 'upload' | 'upload-thumb') => storage.signUpload(filePath(ctx.userId, id, part));
  const isPicture = file.mime.startsWith('image/');
  const [uploadUrl, thumbnailUploadUrl] = await Promise.all([sign('upload'), isPicture ? sign('upload-thumb') : null]);
  return { file, uploadUrl, thumbnailUploadUrl };
}
