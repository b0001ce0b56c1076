import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { AppError } from '../../errors.ts';
import type { HonoEnv } from '../api-env.ts';

const LIMIT_BYTES = 64 * 1024;

function refuse(): never {
  throw new AppError('payload_too_large', `Send at most ${LIMIT_BYTES / 1024} KiB.`);
}

/**
 * Refuses a body of more than 64 KiB. One that announces its length is judged by that alone: Hono's own middleware would
 * first turn it into a stream, which costs more than all the rest of the request's parsing.
 */
export function limitBody() {
  const countBytes = bodyLimit({ maxSize: LIMIT_BYTES, onError: refuse });
  return createMiddleware<HonoEnv>(async (c, next) => {
    const length = c.req.header('content-length');
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return countBytes(c, next);
    if (Number(length) > LIMIT_BYTES) refuse();
    await next();
  });
}
