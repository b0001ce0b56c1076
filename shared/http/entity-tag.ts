/**
 * The strong ETag of a body: 128 bits of its SHA-256. A browser asks by it about whatever it holds for an address, also what
 * somebody else got there, so no two bodies may share one by accident or by intent; a short checksum would not do.
 */
export async function entityTagOf(body: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  return `"${btoa(String.fromCharCode(...new Uint8Array(digest, 0, 16))).replace(/=+$/, '')}"`;
}

/** Whether `If-None-Match` names the tag. A host that compresses its answers makes a tag weak on the way: that is the same. */
export function isNamedIn(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return (
    ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((named) => named.trim().replace(/^W\//, '') === etag)
  );
}
