import { Resend } from 'resend';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContractAddresses } from '../contract-addresses.ts';

describe("Resend's SDK", () => {
  let resend: Resend;
  let addresses: Awaited<ReturnType<typeof readContractAddresses>>['mail'];
  // Resend's own address for tests, which is never delivered to anybody.
  const to = 'delivered@resend.dev';
  const mail = (subject: string) => ({ from: addresses.from, to, subject, html: '<p>Hello</p>', text: 'Hello' });

  beforeAll(async () => {
    addresses = (await readContractAddresses()).mail;
    resend = new Resend(addresses.key, { baseUrl: addresses.url });
  });

  test('a mail is accepted and can be looked up by its id', async () => {
    const sent = await resend.emails.send(mail('Contract'));
    expect(sent.error).toBeNull();
    const found = await resend.emails.get(sent.data?.id ?? '');
    expect(found.data).toMatchObject({ id: sent.data?.id, subject: 'Contract', to: [to] });
  });

  test('the same key and mail give the same id; another mail under the key is refused', async () => {
    const idempotencyKey = crypto.randomUUID();
    const first = await resend.emails.send(mail('Once'), { idempotencyKey });
    const again = await resend.emails.send(mail('Once'), { idempotencyKey });
    expect(again.data?.id).toBe(first.data?.id);
    const other = await resend.emails.send(mail('Twice'), { idempotencyKey });
    expect(other.error).toMatchObject({ name: 'invalid_idempotent_request', statusCode: 409 });
  });

  test('a batch gives one id a mail', async () => {
    const sent = await resend.batch.send([mail('One'), mail('Two')]);
    expect(new Set(sent.data?.data.map(({ id }) => id)).size).toBe(2);
  });

  test('a mail without a recipient, and a wrong key, are refused', async () => {
    const nobody = await resend.emails.send({ ...mail('Nobody'), to: [] });
    expect(nobody.error?.statusCode).toBe(422);
    const stranger = await new Resend('not-a-key', { baseUrl: addresses.url }).emails.send(mail('Stranger'));
    expect(stranger.data).toBeNull();
    expect(stranger.error).not.toBeNull();
  });
});
