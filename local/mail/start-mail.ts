import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { listen } from '../processes/listen.ts';
import { mailPage } from './mail-pages.ts';
import { MailStore } from './mail-store.ts';
import { createResendRoutes } from './resend-routes.ts';

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: https:";

/** Takes mails by Resend's API and shows them: a page for people, `/api/mails` for tests. */
export async function startMail(port: number): Promise<{ stop(): Promise<void> }> {
  const server = createServer(getRequestListener(createMailApp(new MailStore(), port).fetch));
  await listen(server, port, 'mail');
  return {
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export function createMailApp(store: MailStore, port: number): Hono {
  const app = new Hono();
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  // Mails hold sign-in links: a web page that points its own name at this machine must not read them.
  app.use(async (c, next) => (hosts.has(c.req.header('host') ?? '') ? next() : c.text('Unknown host', 421)));
  app.route('/emails', createResendRoutes(store));
  app.get('/api/mails', (c) => c.json({ mails: store.list(c.req.query('to')) }));
  app.delete('/api/mails', (c) => {
    store.clear();
    return c.body(null, 204);
  });
  app.post('/delete-all', (c) => {
    store.clear();
    return c.redirect('/', 303);
  });
  app.get('/', (c) => c.html(mailPage(store.list(), undefined), 200, { 'content-security-policy': PAGE_POLICY }));
  app.get('/mails/:id', (c) => {
    const mail = store.find(c.req.param('id'));
    return c.html(mailPage(store.list(), mail), mail ? 200 : 404, { 'content-security-policy': PAGE_POLICY });
  });
  app.get('/mails/:id/html', (c) => {
    const mail = store.find(c.req.param('id'));
    return c.html(`<base target="_blank">${mail?.html ?? ''}`, mail ? 200 : 404, {
      'content-security-policy': MAIL_POLICY,
    });
  });
  return app;
}
