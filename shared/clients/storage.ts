import { AppError } from '../errors.ts';
import { ProbeFailure } from './probe-failure.ts';
import { withDeadline } from './with-deadline.ts';

/** Objects of one bucket, as whoever the token stands for: policies decide. Each throws `unavailable` when Storage does not answer. */
export type StorageClient = {
  /** A link for one PUT; null when an object is there already. Throws `conflict` where none may be put. */
  signUpload(name: string): Promise<string | null>;
  /** Links to read by; null for what is not there or may not be read. */
  signReads(names: string[], seconds: number): Promise<(string | null)[]>;
  /** Null when there is none. */
  download(name: string): Promise<Uint8Array | null>;
  /** Replaces what is there, or with `replace: false` leaves it. */
  upload(name: string, bytes: Uint8Array, type: string, options?: { replace: boolean }): Promise<void>;
  /** What is not there is no fault. */
  remove(names: string[]): Promise<void>;
};

type StorageOptions = { url: string; bucket: string; apiKey: string; token?: string; timeoutMs?: number };

const MOST_A_REQUEST = 1_000;

/**
 * Storage of a Supabase project (`url` without path). Five requests of its API by hand: the official client is 117 kB, most of it
 * for vectors and analytics, and takes no deadline. Tests hold it to what that client does.
 */
export function createStorage({
  url,
  bucket,
  apiKey,
  token = apiKey,
  timeoutMs = 4_000,
}: StorageOptions): StorageClient {
  const base = `${url}/storage/v1`;
  const headers = { apikey: apiKey, authorization: `Bearer ${token}` };
  const ask = (method: string, path: string, body?: Body) =>
    request(`${base}${path}`, { method, headers, body }, timeoutMs);
  const place = (name: string) => `${bucket}/${name.split('/').map(encodeURIComponent).join('/')}`;

  return {
    async signUpload(name) {
      const { status, json } = await ask('POST', `/object/upload/sign/${place(name)}`, { json: {} });
      if (status === 200) return base + (json as { url: string }).url;
      if (status === 409) return null;
      throw status === 403 ? new AppError('conflict', 'This file is not awaited any more.') : refusal(status, json);
    },
    async signReads(names, seconds) {
      if (names.length === 0) return [];
      const { status, json } = await ask('POST', `/object/sign/${bucket}`, {
        json: { expiresIn: seconds, paths: names },
      });
      if (status !== 200) throw refusal(status, json);
      const links = json as { path: string; signedURL: string | null }[];
      const byName = new Map(links.map(({ path, signedURL }) => [path, signedURL]));
      return names.map((name) => (byName.get(name) ? base + byName.get(name) : null));
    },
    async download(name) {
      const { status, bytes, json } = await ask('GET', `/object/${place(name)}`);
      if (status === 404) return null;
      if (status !== 200) throw refusal(status, json);
      return bytes;
    },
    async upload(name, bytes, type, { replace } = { replace: true }) {
      const { status, json } = await ask('POST', `/object/${place(name)}`, { bytes, type, replace });
      if (status !== 200 && !(status === 409 && !replace)) throw refusal(status, json);
    },
    async remove(names) {
      for (let first = 0; first < names.length; first += MOST_A_REQUEST) {
        const prefixes = names.slice(first, first + MOST_A_REQUEST);
        const { status, json } = await ask('DELETE', `/object/${bucket}`, { json: { prefixes } });
        if (status !== 200) throw refusal(status, json);
      }
    },
  };
}

/** Asks for the bucket, which Storage reads from the database. Throws `ProbeFailure`, or what `fetch` throws. */
export async function pingStorage(url: string, bucket: string, serviceKey: string, signal: AbortSignal): Promise<void> {
  const headers = { apikey: serviceKey, authorization: `Bearer ${serviceKey}` };
  const response = await fetch(`${url}/storage/v1/bucket/${bucket}`, { headers, signal });
  await response.body?.cancel();
  if (response.status !== 200) throw new ProbeFailure(`answered ${response.status}`);
}

type Body = { json: object } | { bytes: Uint8Array; type: string; replace: boolean };
type Request = { method: string; headers: Record<string, string>; body: Body | undefined };
type Answer = { status: number; json: unknown; bytes: Uint8Array };

async function request(url: string, { method, headers, body }: Request, timeoutMs: number): Promise<Answer> {
  const type = body && ('json' in body ? 'application/json' : body.type);
  const content = body && ('json' in body ? JSON.stringify(body.json) : new Uint8Array(body.bytes));
  const init = {
    method,
    headers: {
      ...headers,
      ...(type ? { 'content-type': type } : {}),
      'x-upsert': String(body !== undefined && 'bytes' in body && body.replace),
    },
    ...(content === undefined ? {} : { body: content }),
  };
  try {
    return await withDeadline(timeoutMs, async (signal) => readAnswer(await fetch(url, { ...init, signal })));
  } catch (cause) {
    throw new AppError('unavailable', 'Photos cannot be reached just now. Nothing is lost; try again shortly.', {
      retryAfterSeconds: 5,
      cause,
    });
  }
}

/** Storage answers 400 to whatever it refuses and tells the status it means in the body. */
async function readAnswer(response: Response): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const json: unknown = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : null;
  const meant = response.ok ? undefined : (json as { statusCode?: string } | null)?.statusCode;
  return { status: Number(meant ?? response.status), json, bytes };
}

function refusal(status: number, json: unknown): Error {
  const { message = '' } = (json ?? {}) as { message?: string };
  const cause = new Error(`Storage answered ${status}: ${message}`);
  if (status < 500 && status !== 429) return cause;
  return new AppError('unavailable', 'Photos cannot be kept just now. Try again shortly.', {
    retryAfterSeconds: 5,
    cause,
  });
}
