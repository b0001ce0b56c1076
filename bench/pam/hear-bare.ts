import { STAND_IN_KEY } from '../../shared/domain/is-stand-in.ts';

/** Asks as one asks OpenAI, the stand-in itself or through the bare proxy, and reads to the end. Milliseconds to the first word and the last. */
export async function hearBare(url: string, words: string): Promise<{ firstMs: number; wordMs: number[] }> {
  const startedAt = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${STAND_IN_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'bench', stream: true, messages: [{ role: 'user', content: words }] }),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  const decoder = new TextDecoder();
  const wordMs: number[] = [];
  for await (const chunk of response.body ?? []) {
    const text = decoder.decode(chunk, { stream: true });
    for (const _ of text.matchAll(/"content":"[^"]/g)) wordMs.push(performance.now() - startedAt);
  }
  return { firstMs: wordMs[0] ?? Number.NaN, wordMs };
}
