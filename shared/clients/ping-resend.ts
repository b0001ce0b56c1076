import { ProbeFailure } from './probe-failure.ts';

/**
 * Whether Resend is there and takes this key. Sends nothing: it asks for a mail that does not exist. A key that may only send
 * is told so with 401 `restricted_api_key`, which is as good an answer. Throws `ProbeFailure`, or what `fetch` throws.
 */
export async function pingResend(baseUrl: string, apiKey: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(`${baseUrl}/emails/00000000-0000-4000-8000-000000000000`, {
    headers: { authorization: `Bearer ${apiKey}` },
    signal,
  });
  const text = await response.text();
  if (response.ok || response.status === 404 || text.includes('restricted_api_key')) return;
  throw new ProbeFailure(`answered ${response.status}`);
}
