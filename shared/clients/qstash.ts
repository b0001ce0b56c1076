import { Client, type PublishRequest } from '@upstash/qstash';
import { askQstash } from './ask-qstash.ts';

export type QstashMessage = PublishRequest<unknown> & { url: string };

export type QstashClient = {
  /** Hands over up to 100 messages in one request; resolves once QStash has stored them all. */
  publish(messages: QstashMessage[]): Promise<void>;
  /** The SDK itself, for schedules and dead letters. */
  sdk: Client;
};

type QstashOptions = { url: string; token: string; timeoutMs?: number };

/**
 * Upstash QStash. It gets one try and 3 s: whatever it does not take stays in the database and is published by the sweep.
 * Throws `unavailable`.
 */
export function createQstash({ url, token, timeoutMs = 3_000 }: QstashOptions): QstashClient {
  const sdk = new Client({ baseUrl: url, token, retry: false, enableTelemetry: false });
  return {
    sdk,
    async publish(messages) {
      await askQstash(timeoutMs, () => sdk.batchJSON(messages));
    },
  };
}
