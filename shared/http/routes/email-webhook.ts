import type { Context } from 'hono';
import { readResendEvent } from '../../clients/resend-webhook.ts';
import { AppError } from '../../errors.ts';
import { EmailEvent, noteEmailEvent } from '../../services/email/note-email-event.ts';
import type { HonoEnv } from '../api-env.ts';
import { meteredDatabase } from '../request-log.ts';
import type { WebhooksPlatform } from '../webhooks-platform.ts';

/** News of a mail from Resend: bounced, complained of and so on. What it did not sign, or signed long ago, is refused. */
export async function receiveEmailEvent(c: Context<HonoEnv>, { env, db }: WebhooksPlatform): Promise<Response> {
  const secret = env.RESEND_WEBHOOK_SECRET;
  if (!secret) throw new AppError('not_configured', 'Mail events are not configured here.');
  const id = c.req.header('svix-id') ?? '';
  const timestamp = c.req.header('svix-timestamp') ?? '';
  const signature = c.req.header('svix-signature') ?? '';
  const signed = readResendEvent(await c.req.text(), { id, timestamp, signature }, secret);
  if (signed === undefined) throw new AppError('unauthenticated', 'This is not signed by the mail provider.');
  const event = EmailEvent.safeParse(signed);
  if (!event.success) throw new AppError('invalid_request', 'This is no event of a mail.', { cause: event.error });
  const { duplicate } = await noteEmailEvent(meteredDatabase(db, c.get('log')), id, event.data);
  c.get('log').outcome = duplicate ? 'duplicate' : event.data.type;
  return c.json({ duplicate });
}
