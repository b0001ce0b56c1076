import type { Client } from '@upstash/qstash';
import { askQstash } from './ask-qstash.ts';

const TIMEOUT_MS = 3_000;
const PAGE = 50;

/** A message that QStash gave up delivering, as far as we look at it. */
export type Letter = {
  dlqId: string;
  messageId: string;
  url: string;
  createdAt: number;
  body?: string | undefined;
  responseStatus?: number | undefined;
  responseBody?: string | undefined;
};

/** QStash's dead letters, 50 a page. Throws `unavailable`. */
export async function listLetters(
  sdk: Client,
  cursor?: string,
): Promise<{ letters: Letter[]; nextCursor: string | null }> {
  const answer = await askQstash(TIMEOUT_MS, () =>
    sdk.dlq.listMessages({ count: PAGE, ...(cursor ? { cursor } : {}) }),
  );
  return { letters: answer.messages, nextCursor: answer.cursor || null };
}

/** Removes a dead letter; false when there was none under this id. Throws `unavailable`. */
export async function deleteLetter(sdk: Client, dlqId: string): Promise<boolean> {
  return askQstash(TIMEOUT_MS, async () => {
    try {
      await sdk.dlq.delete(dlqId);
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  });
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404;
}
