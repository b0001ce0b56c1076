import { type CacheKey, type CacheTag, keptKey, placeOf, publicKey, taggedKey } from '../services/cache/cache-keys.ts';

type Asker = { id: string; email: string | null };

/** What a request means for the cache: a read its key, a write the tags whose answers it makes invalid. */
export type CachePlan = { key?: CacheKey | undefined; forgets: readonly CacheTag[] };

/** How many different lists and summaries of a person are kept, and how long a query that is kept may be. */
const LISTS = 32;
const SUMMARIES = 16;
const MOST_CHARACTERS = 400;

/**
 * The reads that are kept, by path. Here and not beside the routes, because one trip to Redis counts a request and reads
 * its answer, before the query is checked. `me` and lists change by the person's own writes only; settings (also changed
 * by a link in a mail), notifications, billing and the roads of trips (also by jobs) are computed each time.
 */
const READS = new Map<string, (asker: Asker, query: string) => CacheKey | undefined>([
  // Of whom a token speaks, and so the address in this answer, may change with the next one.
  ['/api/v1/me', ({ id, email }) => taggedKey({ userId: id, tag: 'profile' }, 'me', email ?? '')],
  ['/api/v1/categories', () => publicKey('categories')],
  ['/api/v1/expenses', ({ id }, query) => (isSearch(query) ? undefined : ofExpenses(id, 'list', LISTS, query))],
  ['/api/v1/expenses/summary', ({ id }, query) => ofExpenses(id, 'summary', SUMMARIES, query)],
  ['/api/v1/recurrings', ({ id }) => taggedKey({ userId: id, tag: 'expenses' }, 'recurrings')],
  ['/api/v1/vehicles', ({ id }) => taggedKey({ userId: id, tag: 'wheels' }, 'vehicles')],
  ['/api/v1/hitches', ({ id }, query) => ofWheels(id, 'hitches', 8, query)],
  ['/api/v1/odometer-readings', ({ id }, query) => ofWheels(id, 'odometer-readings', 16, query)],
  ['/api/v1/documents', ({ id }, query) => ofWheels(id, 'documents', 8, query)],
  ['/api/v1/fuel-logs', ({ id }, query) => ofWheels(id, 'fuel-logs', 16, query)],
  ['/api/v1/fuel-logs/stats', ({ id }, query) => ofWheels(id, 'fuel-stats', 8, query)],
  ['/api/v1/fuel-logs/stations', ({ id }) => taggedKey({ userId: id, tag: 'wheels' }, 'stations')],
  ['/api/v1/service-plans', ({ id }, query) => ofWheels(id, 'service-plans', 8, query)],
  ['/api/v1/service-records', ({ id }, query) => ofWheels(id, 'service-records', 16, query)],
  ['/api/v1/trips', ({ id }) => keptKey(id, 'trips')],
  ['/api/v1/checklists', ({ id }) => taggedKey({ userId: id, tag: 'wheels' }, 'checklists')],
  ['/api/v1/favourite-places', ({ id }) => taggedKey({ userId: id, tag: 'wheels' }, 'favourites')],
  ['/api/v1/notification-settings', ({ id }) => keptKey(id, 'notification-settings')],
  ['/api/v1/notifications', ({ id }) => keptKey(id, 'notifications')],
  ['/api/v1/billing', ({ id }) => keptKey(id, 'billing')],
]);

/**
 * The tags that a write below a prefix makes invalid. Summaries are in the profile's currency; a fill-up, a service and a bill that is
 * paid bring an expense, and what a trip has cost is the sum of its expenses.
 */
const WRITES: readonly (readonly [prefix: string, tags: readonly CacheTag['tag'][]])[] = [
  ['/api/v1/expenses', ['expenses', 'wheels']],
  ['/api/v1/profile', ['profile', 'expenses', 'wheels']],
  ['/api/v1/fuel-logs', ['wheels', 'expenses']],
  ['/api/v1/service-records', ['wheels', 'expenses']],
  ['/api/v1/service-plans', ['wheels', 'expenses']],
  ['/api/v1/recurrings', ['expenses', 'wheels']],
  // What PAM does can be any of these rows.
  ['/api/v1/pam/actions', ['wheels', 'expenses']],
  ...[
    'vehicles',
    'hitches',
    'odometer-readings',
    'documents',
    'trips',
    'stops',
    'favourite-places',
    'checklists',
    'departures',
    'departure-ticks',
  ].map((plural) => [`/api/v1/${plural}`, ['wheels']] as const),
];

export function planCache(method: string, path: string, url: string, asker: Asker): CachePlan {
  if (method === 'GET') {
    const start = url.indexOf('?') + 1;
    return { key: READS.get(path)?.(asker, start === 0 ? '' : url.slice(start)), forgets: [] };
  }
  const written = WRITES.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
  return { forgets: written ? written[1].map((tag) => ({ userId: asker.id, tag })) : [] };
}

function ofExpenses(userId: string, name: string, places: number, query: string): CacheKey | undefined {
  return ofQuery({ userId, tag: 'expenses' }, name, places, query);
}

function ofWheels(userId: string, name: string, places: number, query: string): CacheKey | undefined {
  return ofQuery({ userId, tag: 'wheels' }, name, places, query);
}

function ofQuery(tag: CacheTag, name: string, places: number, query: string): CacheKey | undefined {
  if (query.length > MOST_CHARACTERS) return undefined;
  return taggedKey(tag, `${name}-${placeOf(query, places)}`, query);
}

/** As they are typed, searches would drive out what is read again. */
const isSearch = (query: string) => /(?:^|&)q=/.test(query);
