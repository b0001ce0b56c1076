import { expect, test } from 'vitest';
import { MailStore, NewMail } from './mail-store.ts';
import { createMailApp } from './start-mail.ts';

const mail = (subject: string, to = 'Jan <jan@wheelsandwins.test>') =>
  NewMail.parse({ from: 'a@b.test', to, subject, html: '<script>alert(1)</script>', text: 'plain' });
const get = (store: MailStore, path: string, host = '127.0.0.1:54324') =>
  createMailApp(store, 54_324).request(path, { headers: { host } });

test('mails are found by the bare address of a recipient, newest first', async () => {
  const store = new MailStore();
  store.deliver([mail('first'), mail('other', 'tom@wheelsandwins.test')]);
  store.deliver([mail('second')]);
  const answer = (await (await get(store, '/api/mails?to=JAN@wheelsandwins.test')).json()) as {
    mails: { subject: string }[];
  };
  expect(answer.mails.map(({ subject }) => subject)).toEqual(['second', 'first']);
});

test('a mail cannot run a script in the page', async () => {
  const store = new MailStore();
  store.deliver([mail('<img src=x onerror=alert(1)>')]);
  const [id] = store.list().map((item) => item.id);
  const page = await get(store, `/mails/${id}`);
  expect(await page.text()).not.toMatch(/<img|<script/);
  const frame = await get(store, `/mails/${id}/html`);
  expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox (?!.*allow-scripts)/);
});

test('another host name gets nothing, so that no web page can read mails by DNS rebinding', async () => {
  expect((await get(new MailStore(), '/api/mails', 'attacker.example:54324')).status).toBe(421);
});

test('only the newest mails are kept', () => {
  const store = new MailStore(2);
  for (const subject of ['a', 'b', 'c']) store.deliver([mail(subject)]);
  expect(store.list().map(({ subject }) => subject)).toEqual(['c', 'b']);
});
