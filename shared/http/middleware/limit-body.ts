import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { MAX_CLIP_BYTES } from '../../contracts/speech-rules.ts';
import { AppError } from '../../errors.ts';
import type { HonoEnv } from '../api-env.ts';

const LIMIT_BYTES = 64 * 1024;
/** A recording, and what a form adds around it; what may be in it is said by its route. */
const LARGER = new Map([['/api/v1/stt/transcribe', MAX_CLIP_BYTES + 16 * 1024]]);

function refuse(): never {
  throw new AppError('payload_too_large', `Send at most ${LIMIT_BYTES / 1024} KiB.`);
}

function refuseClip(): never {
  throw new AppError('payload_too_large', 'Send at most 2 MB of recording.');
}

/**
 * Refuses a body of more than 64 KiB, or of what its path may take. One that announces its length is judged by that alone: Hono's own middleware would
 * first turn it into a stream, which costs more than all the rest of the request's parsing.
 */
export function limitBody() {
  const countBytes = bodyLimit({ maxSize: LIMIT_BYTES, onError: refuse });
  return createMiddleware<HonoEnv>(async (c, next) => {
    const larger = LARGER.get(c.req.path);
    const length = c.req.header('content-length');
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) {
      return larger ? bodyLimit({ maxSize: larger, onError: refuseClip })(c, next) : countBytes(c, next);
    }
    if (Number(length) > (larger ?? LIMIT_BYTES)) larger ? refuseClip() : refuse();
    await next();
  });
}
