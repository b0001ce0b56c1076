/** The JSON a stranger at the address answers, or null when it is no such thing. With a body it is posted. */
export async function askJson(url: string, headers: Record<string, string> = {}, body?: string): Promise<unknown> {
  try {
    const init = body === undefined ? {} : { method: 'POST', body };
    const response = await fetch(url, { headers, ...init, signal: AbortSignal.timeout(3_000) });
    return response.ok ? await response.json() : null;
  } catch {
    // Not HTTP, not JSON or too slow: in each case not one of the programs asked for.
    return null;
  }
}
