import { createRoute, z } from '@hono/zod-openapi';
import { ChangeEmailStreamInput, EmailStreamState, UnsubscribeToken } from '../../contracts/unsubscribe.ts';
import { getEmailStream } from '../../services/email/get-email-stream.ts';
import { setEmailStream } from '../../services/email/set-email-stream.ts';
import { createRouter } from '../create-router.ts';
import { jsonAnswer, jsonBody, PUBLIC_ROW_PROBLEMS, PUBLIC_WRITE_PROBLEMS } from '../route-parts.ts';

const route = { tags: ['Emails'] };
const query = z.object({ token: UnsubscribeToken });

const get = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'Which emails an unsubscribe link is about',
  description: 'Needs no sign-in and changes nothing: mail scanners follow links.',
  request: { query },
  responses: { ...PUBLIC_ROW_PROBLEMS, 200: jsonAnswer('The emails, and whether they are on.', EmailStreamState) },
});

const change = createRoute({
  ...route,
  method: 'post',
  path: '/',
  summary: 'Turn the emails of an unsubscribe link off, or on again',
  description: 'Needs no sign-in. Said twice it changes nothing more.',
  request: { body: jsonBody(ChangeEmailStreamInput) },
  responses: { ...PUBLIC_WRITE_PROBLEMS, 200: jsonAnswer('The emails as they are now.', EmailStreamState) },
});

const oneClick = createRoute({
  ...route,
  method: 'post',
  path: '/one-click',
  summary: 'Unsubscribe by one click',
  description: 'What mail readers call from a List-Unsubscribe header (RFC 8058). The body is not looked at.',
  request: { query },
  responses: { ...PUBLIC_ROW_PROBLEMS, 200: jsonAnswer('The emails, now off.', EmailStreamState) },
});

const openPage = createRoute({
  ...route,
  method: 'get',
  path: '/one-click',
  summary: 'Open the page that asks',
  description: 'For mail readers that open a List-Unsubscribe address in a browser.',
  request: { query },
  responses: { ...PUBLIC_ROW_PROBLEMS, 302: { description: 'To the page.' } },
});

export const unsubscribe = createRouter()
  .openapi(get, async (c) => c.json(await getEmailStream(c.get('publicDb'), c.req.valid('query').token), 200))
  .openapi(change, async (c) => {
    const { token, on } = c.req.valid('json');
    return c.json(await setEmailStream(c.get('publicDb'), token, on), 200);
  })
  .openapi(oneClick, async (c) =>
    c.json(await setEmailStream(c.get('publicDb'), c.req.valid('query').token, false), 200),
  )
  .openapi(openPage, (c) => {
    const page = new URL('/unsubscribe', c.get('platform').env.APP_URL);
    page.searchParams.set('token', c.req.valid('query').token);
    return c.redirect(page.href, 302);
  });
