import type { Context, TypedResponse } from 'hono';
import { FRESH_SECONDS } from '../services/cache/cache-keys.ts';
import type { Computed } from '../services/cache/kept-answers.ts';
import type { HonoEnv } from './api-env.ts';
import { entityTagOf, isNamedIn } from './entity-tag.ts';
import { jsonText } from './json-text.ts';
import { describe } from './problem.ts';

type Answer<Body> = Response & TypedResponse<Body, 200, 'json'>;

/**
 * Answers with what is cached, or with what `compute` finds. With the database away the last answer kept is given, marked by
 * its age. `versionTagOf` makes the ETag of a row's version, for If-Match; such a tag says nothing of whose row it is,
 * and so is no reason to answer 304.
 */
export async function answerCached<Body>(
  c: Context<HonoEnv>,
  compute: () => Promise<Body>,
  versionTagOf?: (body: Body) => string,
): Promise<Answer<Body>> {
  const work = async (): Promise<Computed> => {
    const found = await compute();
    const body = JSON.stringify(found);
    return { body, etag: versionTagOf ? versionTagOf(found) : await entityTagOf(body) };
  };
  const key = c.get('cacheKey');
  if (!key) return answerFresh(c, await work(), !versionTagOf);
  const asksAnew = /\bno-cache\b/.test(c.req.header('cache-control') ?? '');
  const answer = await c.get('platform').cache.answer(c.get('redis'), key, c.get('cacheRead'), asksAnew, work);
  if (answer.state !== 'computed') c.get('log').cache = answer.state;
  if (answer.stale) return answerStale(c, answer.body, answer.stale);
  if (answer.uncertain) return jsonText(c, answer.body, { ...UNKEPT, 'x-bypass-cache-seconds': String(FRESH_SECONDS) });
  return answerFresh(c, answer, !versionTagOf);
}

/** A browser would keep these headers with the body, and show them again when a later 304 says that the body is right. */
const UNKEPT = { 'cache-control': 'no-store' };

function answerFresh<Body>(c: Context<HonoEnv>, { body, etag }: Computed, mayBeKnown: boolean): Answer<Body> {
  if (!mayBeKnown || !isNamedIn(c.req.header('if-none-match'), etag)) return jsonText(c, body, { etag });
  return c.body(null, 304, { etag }) as Response as Answer<Body>; // the body is the one the asker has
}

function answerStale<Body>(c: Context<HonoEnv>, body: string, stale: { seconds: number; cause: Error }): Answer<Body> {
  const log = c.get('log');
  log.level = 'warn';
  log.cause = describe(stale.cause);
  const seconds = String(stale.seconds);
  return jsonText(c, body, { ...UNKEPT, age: seconds, 'x-stale-seconds': seconds });
}
