/** Asks an OpenAI-compatible server whether it answers this key; throws when it does not. Costs no tokens. */
export async function pingOpenAi(baseUrl: string, apiKey: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(`${baseUrl}/models`, {
    headers: { authorization: `Bearer ${apiKey}` },
    signal,
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`OpenAI answered ${response.status}`);
}
