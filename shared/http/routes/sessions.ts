import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { DeviceSessionList, SignOutInput } from '../../contracts/sessions.ts';
import { endSession } from '../../services/sessions/end-session.ts';
import { endSessions } from '../../services/sessions/end-sessions.ts';
import { listSessions } from '../../services/sessions/list-sessions.ts';
import type { EndedSessions } from '../../services/sessions/to-ended-sessions.ts';
import type { HonoEnv } from '../api-env.ts';
import { createRouter } from '../create-router.ts';
import {
  COMMON_PROBLEMS,
  IdParam,
  jsonAnswer,
  jsonBody,
  ROW_PROBLEMS,
  SIGNED_IN,
  WRITE_PROBLEMS,
} from '../route-parts.ts';

const route = { tags: ['Account'], security: SIGNED_IN };

const list = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'Where you are signed in',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('The device that asks first; 100 at most.', DeviceSessionList) },
});

const end = createRoute({
  ...route,
  method: 'delete',
  path: '/{id}',
  summary: 'Sign out one device',
  description: 'Its next request is refused and its sign-in cannot be renewed. Done again it changes nothing.',
  request: { params: IdParam },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('Where you are still signed in.', DeviceSessionList) },
});

const signOut = createRoute({
  ...route,
  method: 'post',
  path: '/sign-out',
  summary: 'Sign out all other devices, or all',
  request: { body: jsonBody(SignOutInput) },
  responses: { ...WRITE_PROBLEMS, 200: jsonAnswer('Where you are still signed in.', DeviceSessionList) },
});

/** Redis is told after Postgres has ended them, so that no request of theirs gets through from here on. */
async function noteEnded(c: Context<HonoEnv>, { revoked, sessions }: EndedSessions) {
  await c.get('platform').sessions.noteRevoked(c.get('redis'), c.get('ctx').userId, revoked);
  return { sessions };
}

export const sessions = createRouter()
  .openapi(list, async (c) => c.json({ sessions: await listSessions(c.get('ctx')) }, 200))
  .openapi(end, async (c) => {
    const ended = await endSession(c.get('ctx'), c.req.valid('param').id);
    return c.json(await noteEnded(c, ended), 200);
  })
  .openapi(signOut, async (c) => {
    const ended = await endSessions(c.get('ctx'), c.req.valid('json'));
    return c.json(await noteEnded(c, ended), 200);
  });
