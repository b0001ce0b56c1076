import type { StoredObject } from './object-table.ts';

/** The bytes with the headers they were stored with; `download` names the file to save them as. */
export function answerObject({ metadata }: StoredObject, bytes: Uint8Array, download?: string): Response {
  const headers = new Headers({
    'content-type': metadata.mimetype,
    'content-length': String(bytes.length),
    'cache-control': metadata.cacheControl,
    etag: metadata.eTag,
  });
  if (download !== undefined) {
    headers.set('content-disposition', `attachment${download && `; filename="${encodeURIComponent(download)}"`}`);
  }
  return new Response(new Uint8Array(bytes), { headers });
}
