import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=UTF-8',
  '.html': 'text/html; charset=UTF-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'application/javascript; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.map': 'application/json; charset=UTF-8',
  '.mjs': 'application/javascript; charset=UTF-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=UTF-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=UTF-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=UTF-8',
};
/** How files are read. A parameter, because Netlify's bootstrap takes file access away from everything loaded after it. */
export interface FileAccess {
  stat(path: string): Promise<{ isFile: boolean }>;
  readFile(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

export const NODE_FILES: FileAccess = {
  stat: async (path) => ({ isFile: (await stat(path)).isFile() }),
  readFile: async (path) => new Uint8Array(await readFile(path)),
};

/** Instructions to Netlify, which it never serves. */
const NOT_SERVED = new Set(['_headers', '_redirects']);

/** Finds the file a path stands for: itself, its `index.html`, or the same name with `.html`. Never outside `directory`. */
export async function findStaticFile(files: FileAccess, directory: string, path: string): Promise<string | null> {
  const wanted = decodePath(path);
  if (wanted === null || NOT_SERVED.has(wanted.slice(1))) return null;
  const base = resolve(directory, `.${wanted}`);
  if (base !== resolve(directory) && !base.startsWith(resolve(directory) + sep)) return null;
  for (const candidate of [base, join(base, 'index.html'), `${base}.html`]) {
    if (await isFile(files, candidate)) return candidate;
  }
  return null;
}

/** Answers with the file, or 304 when the caller has it already. `request` decides on body and `If-None-Match`. */
export async function serveStaticFile(files: FileAccess, file: string, request: Request): Promise<Response> {
  const bytes = await files.readFile(file);
  const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
  const headers = {
    'content-type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=0, must-revalidate',
    etag,
  };
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers });
  const body = request.method === 'HEAD' ? null : bytes;
  return new Response(body, { headers: { ...headers, 'content-length': String(bytes.length) } });
}

function decodePath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') || decoded.includes('\\') ? null : decoded;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

async function isFile(files: FileAccess, path: string): Promise<boolean> {
  return files.stat(path).then(
    ({ isFile }) => isFile,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG') return false;
      throw error;
    },
  );
}
