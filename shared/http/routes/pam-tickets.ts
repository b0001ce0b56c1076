import { createRoute } from '@hono/zod-openapi';
import { PamTicket, PamTicketInput } from '../../contracts/pam-protocol.ts';
import { issuePamTicket } from '../../services/pam/pam-tickets.ts';
import { createRouter } from '../create-router.ts';
import { jsonAnswer, jsonBody, SIGNED_IN, WRITE_PROBLEMS } from '../route-parts.ts';

const issue = createRoute({
  tags: ['PAM'],
  security: SIGNED_IN,
  method: 'post',
  path: '/',
  summary: 'Get a ticket for one WebSocket',
  request: { body: jsonBody(PamTicketInput) },
  responses: { ...WRITE_PROBLEMS, 201: jsonAnswer('Good for one use within 60 s.', PamTicket) },
});

export const pamTickets = createRouter().openapi(issue, async (c) => {
  const ticket = await issuePamTicket(c.get('ctx'), c.req.valid('json').conversationId);
  // Sockets are the Supabase function's: Netlify's host has none.
  const url = `${c.get('platform').env.SUPABASE_URL.replace(/^http/, 'ws')}/functions/v1/api/v1/pam/ws`;
  return c.json({ ...ticket, url }, 201);
});
