import type { Context } from 'hono';
import { tooLarge } from './storage-error.ts';

export interface Upload {
  bytes: Uint8Array;
  mimeType: string;
  cacheControl: string;
}

/** What a form adds around the file. */
const FORM_BYTES = 10_000;

/**
 * The file of a request, sent as it is or, as supabase-js sends a Blob, in a form. One that is cut off on the way is an error of
 * reading it, so nothing of it is kept. Throws `Payload too large` without reading what announces itself as that.
 */
export async function readUpload({ req }: Context, limitBytes: number): Promise<Upload> {
  if (Number(req.header('content-length') ?? 0) > limitBytes + FORM_BYTES) throw tooLarge();
  const contentType = req.header('content-type') ?? 'application/octet-stream';
  const upload = contentType.startsWith('multipart/form-data')
    ? await readForm(await req.raw.formData())
    : {
        bytes: new Uint8Array(await req.raw.arrayBuffer()),
        mimeType: contentType,
        cacheControl: req.header('cache-control') ?? 'no-cache',
      };
  if (upload.bytes.length > limitBytes) throw tooLarge();
  return upload;
}

async function readForm(form: FormData): Promise<Upload> {
  const file = [...form.values()].find((value) => value instanceof Blob);
  const seconds = form.get('cacheControl');
  return {
    bytes: file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    mimeType: file?.type || 'application/octet-stream',
    cacheControl: typeof seconds === 'string' ? `max-age=${seconds}` : 'no-cache',
  };
}
