import type { z } from 'zod';
import type { ReceivedRequest } from './received.ts';
import type { Script } from './script.ts';

type ScriptInput = z.input<typeof Script>;

/** Tells the stand-in at `url` how to answer the next requests that fit. */
export async function scriptModel(url: string, script: ScriptInput): Promise<void> {
  const response = await fetch(`${url}/_local/script`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(script),
  });
  if (!response.ok) throw new Error(`The stand-in refuses this script: ${await response.text()}`);
}

/** What the stand-in at `url` was asked, of one kind and with these words in it, oldest first. */
export async function modelRequests(url: string, kind: Script['kind'], match: string): Promise<ReceivedRequest[]> {
  const response = await fetch(`${url}/_local/requests?${new URLSearchParams({ kind, match })}`);
  const { requests } = (await response.json()) as { requests: ReceivedRequest[] };
  return requests;
}
