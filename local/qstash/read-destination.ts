import { Refusal, unsupported } from './refusal.ts';

/**
 * The address behind the prefix of a request such as `/v2/publish/https://host/path?query`, which belongs to it whole.
 * It may be percent-encoded.
 */
export function destinationOf(requestUrl: string, prefix: string): string {
  const rest = requestUrl.slice(requestUrl.indexOf(prefix) + prefix.length);
  try {
    return /^https?%3a/i.test(rest) ? decodeURIComponent(rest) : rest;
  } catch {
    throw new Refusal(400, `invalid destination url: ${rest}`);
  }
}

/** Throws for what is no address, and for URL groups and APIs, which have none. */
export function requireDestination(destination: string): string {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(destination)) throw unsupported(`the URL group or API "${destination}"`);
  if (URL.canParse(destination) && /^https?:\/\//i.test(destination)) return destination;
  throw new Refusal(
    400,
    'invalid destination url: endpoint has invalid scheme, add http:// or https:// in front of it',
  );
}
