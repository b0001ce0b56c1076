import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type MailStore, NewMail } from './mail-store.ts';

/** Resend's API as https://resend.com/docs/api-reference describes it: its answers and the names of its errors. */
export function createResendRoutes(store: MailStore): Hono {
  const routes = new Hono();
  routes.use(async (c, next) => {
    const key = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (key === undefined) return refuse(c, 401, 'missing_api_key', 'Missing API key in the authorization header');
    return key.startsWith('re_') ? next() : refuse(c, 403, 'invalid_api_key', 'API key is invalid');
  });
  routes.post('/', (c) =>
    deliver(
      c,
      store,
      NewMail.transform((mail) => [mail]),
      (ids) => ({ id: ids[0] }),
    ),
  );
  routes.post('/batch', (c) =>
    deliver(c, store, z.array(NewMail).min(1).max(100), (ids) => ({ data: ids.map((id) => ({ id })) })),
  );
  routes.get('/:id', (c) => {
    const mail = store.find(c.req.param('id'));
    return mail
      ? c.json({ object: 'email', ...mail, last_event: 'delivered' })
      : refuse(c, 404, 'not_found', 'Email not found');
  });
  return routes;
}

async function deliver(
  c: Context,
  store: MailStore,
  schema: z.ZodType<NewMail[]>,
  toAnswer: (ids: string[]) => object,
): Promise<Response> {
  const key = c.req.header('idempotency-key');
  if (key !== undefined && (key.length < 1 || key.length > 256)) {
    return refuse(c, 400, 'invalid_idempotency_key', 'The key must be between 1-256 chars.');
  }
  const body = schema.safeParse(await c.req.json().catch(() => null));
  if (!body.success) {
    const issue = body.error.issues[0];
    return refuse(c, 422, 'validation_error', `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  }
  const delivery = store.deliver(body.data, key);
  if (delivery.outcome === 'accepted') return c.json(toAnswer(delivery.ids));
  return refuse(c, 409, 'invalid_idempotent_request', 'Same idempotency key used with a different request payload.');
}

function refuse(c: Context, statusCode: 400 | 401 | 403 | 404 | 409 | 422, name: string, message: string): Response {
  return c.json({ statusCode, name, message }, statusCode);
}
