import type { Person, Site } from './site.ts';

/** Sets how much an account means to spend a month, through the API. */
export async function giveLimit(site: Site, person: Person, spendingLimitCents: number): Promise<void> {
  const path = '/api/v1/notification-settings';
  const version = (await site.call(person, path)).headers.get('etag') ?? '';
  const headers = { 'If-Match': version };
  const response = await site.call(person, path, {
    method: 'PATCH',
    headers,
    body: JSON.stringify({ spendingLimitCents }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}
