import { z } from 'zod';
import type { Letter } from '../../clients/dead-letters.ts';
import type { DeadLetter } from '../../contracts/ops.ts';
import { redactText } from '../../domain/redact.ts';

const MAX_REASON = 500;

const parsed = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' });
    return z.NEVER;
  }
});
const RunMessage = parsed.pipe(z.object({ run: z.uuid() }));
/** What our own function answered, as QStash keeps it. */
const Refusal = parsed.pipe(z.union([z.object({ reason: z.string() }), z.object({ detail: z.string() })]));

export function toDeadLetter(letter: Letter): DeadLetter {
  return {
    id: letter.dlqId,
    url: letter.url,
    messageId: letter.messageId,
    createdAt: new Date(letter.createdAt).toISOString(),
    status: letter.responseStatus || null,
    reason: redactText(reasonOf(letter)).slice(0, MAX_REASON),
    runId: RunMessage.safeParse(letter.body).data?.run ?? null,
  };
}

function reasonOf({ responseBody, responseStatus }: Letter): string {
  const refusal = Refusal.safeParse(responseBody).data;
  if (refusal) return 'reason' in refusal ? refusal.reason : refusal.detail;
  if (responseBody) return responseBody;
  return responseStatus ? `answered ${responseStatus}` : 'no answer';
}
