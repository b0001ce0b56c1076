import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';

const Addresses = z.union([
  z
    .string()
    .min(1)
    .transform((address) => [address]),
  z.array(z.string().min(1)).min(1).max(50),
]);

/** What Resend's `POST /emails` takes, as far as it can be shown here. Unknown fields are kept out, not refused. */
export const NewMail = z
  .object({
    from: z.string().min(1),
    to: Addresses,
    subject: z.string().min(1),
    html: z.string().optional(),
    text: z.string().optional(),
    cc: Addresses.optional(),
    bcc: Addresses.optional(),
    reply_to: Addresses.optional(),
    headers: z.record(z.string(), z.string()).optional(),
    tags: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
    scheduled_at: z.string().optional(),
  })
  .refine((mail) => mail.html !== undefined || mail.text !== undefined, 'Missing `html` or `text` field.');
export type NewMail = z.infer<typeof NewMail>;
export type Mail = NewMail & { id: string; created_at: string };

export type Delivery = { outcome: 'accepted'; ids: string[] } | { outcome: 'key-reused' };

/** Mails are kept in memory, the newest 500; they are for looking at, not for keeping. */
export class MailStore {
  readonly #capacity: number;
  #mails: Mail[] = [];
  readonly #deliveries = new Map<string, { digest: string; ids: string[] }>();

  constructor(capacity = 500) {
    this.#capacity = capacity;
  }

  /** Takes the mails in; the same key with the same mails answers the same ids and adds nothing. */
  deliver(mails: NewMail[], idempotencyKey?: string): Delivery {
    const digest = createHash('sha256').update(JSON.stringify(mails)).digest('hex');
    const earlier = idempotencyKey === undefined ? undefined : this.#deliveries.get(idempotencyKey);
    if (earlier)
      return earlier.digest === digest ? { outcome: 'accepted', ids: earlier.ids } : { outcome: 'key-reused' };
    const created_at = new Date().toISOString();
    const added = mails.map((mail) => ({ ...mail, id: randomUUID(), created_at }));
    const ids = added.map((mail) => mail.id);
    this.#mails = [...added, ...this.#mails].slice(0, this.#capacity);
    if (idempotencyKey !== undefined) this.#deliveries.set(idempotencyKey, { digest, ids });
    return { outcome: 'accepted', ids };
  }

  /** Newest first; `to` matches any recipient's address, also inside `Name <address>`. */
  list(to?: string): Mail[] {
    if (!to) return this.#mails;
    const wanted = to.toLowerCase();
    return this.#mails.filter((mail) => mail.to.some((address) => addressOf(address) === wanted));
  }

  find(id: string): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  clear(): void {
    this.#mails = [];
    this.#deliveries.clear();
  }
}

function addressOf(recipient: string): string {
  return (/<([^>]+)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();
}
