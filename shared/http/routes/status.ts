import { createRoute } from '@hono/zod-openapi';
import { PublicStatus } from '../../contracts/status.ts';
import { KEY_FAMILIES } from '../../services/cache/key-families.ts';
import { getPublicStatus } from '../../services/status/get-public-status.ts';
import { createRouter } from '../create-router.ts';
import { jsonText } from '../json-text.ts';
import { jsonAnswer, PUBLIC_PROBLEMS } from '../route-parts.ts';
import { shareAnswer } from '../share-answer.ts';

const { key } = KEY_FAMILIES.publicAnswer;
const CACHED_SECONDS = 60;

const get = createRoute({
  tags: ['Health'],
  method: 'get',
  path: '/',
  summary: 'How each service does now, did for 90 days, and its incidents',
  description: 'Needs no sign-in. Shared for 60 s.',
  responses: { ...PUBLIC_PROBLEMS, 200: jsonAnswer('The status.', PublicStatus) },
});

export const status = createRouter().openapi(get, async (c) => {
  const compute = async () => JSON.stringify(await getPublicStatus(c.get('publicDb')));
  const body = await shareAnswer(c.get('redis'), key('status'), CACHED_SECONDS, compute);
  return jsonText<PublicStatus>(c, body, { 'cache-control': `public, max-age=${CACHED_SECONDS}` });
});
