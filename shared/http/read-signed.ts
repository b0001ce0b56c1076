import type { Context } from 'hono';
import { AppError } from '../errors.ts';
import type { HonoEnv } from './api-env.ts';
import type { JobsPlatform } from './create-jobs-platform.ts';

const LIMIT_BYTES = 1024 * 1024;

/**
 * The body of a request that QStash signed for this address; throws `unauthenticated` for any other. The address is the public
 * one: behind a gateway the request's own may differ.
 */
export async function readSigned(c: Context<HonoEnv>, { env, isSigned }: JobsPlatform, path: string): Promise<string> {
  const length = Number(c.req.header('content-length') ?? 0);
  if (length > LIMIT_BYTES) throw new AppError('payload_too_large', 'A message holds at most 1 MiB.');
  const body = await c.req.text();
  const url = `${env.JOBS_PUBLIC_URL}/${path}`;
  const signed = await isSigned({ signature: c.req.header('upstash-signature'), body, url });
  if (!signed) throw new AppError('unauthenticated', 'This is not signed by the message queue.');
  return body;
}

export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // whoever reads it says what is missing
  }
}
