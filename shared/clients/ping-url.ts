import { ProbeFailure } from './probe-failure.ts';

/** Asks for an address and expects 200. Throws `ProbeFailure` naming another status, or what `fetch` throws. */
export async function pingUrl(url: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
  await response.body?.cancel();
  if (response.status !== 200) throw new ProbeFailure(`answered ${response.status}`);
}
