import { describe, expect, it } from 'vitest';
import { planCache } from './plan-cache.ts';
import { writeDocument } from './write-document.ts';

const JAN = { id: '00000000-0000-4000-8000-00000000000a', email: 'jan@people.test' };

/** Reads that are neither cached nor kept, each with the reason. */
const UNCACHED = {
  '/api/v1/expenses/payees': 'changes with every letter typed',
  '/api/v1/expenses/{id}': 'small, and in the list',
  '/api/v1/recurrings/{id}': 'small, and in the list',
  '/api/v1/fuel-logs/history': 'large, and kept by the app',
  '/api/v1/fuel-logs/{id}': 'small, and in the list',
  '/api/v1/files': 'the links in it end',
  '/api/v1/files/{id}': 'small, and in the list',
  '/api/v1/profile': 'small, and in `me`',
  '/api/v1/vehicles/{id}': 'small, and in the list',
  '/api/v1/hitches/{id}': 'small, and in the list',
  '/api/v1/odometer-readings/{id}': 'small, and in the list',
  '/api/v1/documents/{id}': 'small, and in the list',
  '/api/v1/service-plans/{id}': 'small, and in the list',
  '/api/v1/service-records/{id}': 'small, and in the list',
  '/api/v1/trips/{id}': 'one of many, and kept on the device',
  '/api/v1/trips/{id}/plan': 'computed by the app itself',
  '/api/v1/trips/{id}/costs': 'computed by the app itself',
  '/api/v1/trips/{id}/spending': 'one of many, and kept on the device',
  '/api/v1/stops/{id}': 'small, and in the plan of its trip',
  '/api/v1/checklists/{id}': 'small, and in the list',
  '/api/v1/departures/{id}': 'small, and in the list of checklists',
  '/api/v1/departure-ticks/{id}': 'small, and in the list of checklists',
  '/api/v1/favourite-places/{id}': 'small, and in the list',
  '/api/v1/places/search': 'what others answer is kept by question, not by person',
  '/api/v1/weather': 'kept by place, not by person',
  '/api/v1/calendar': 'computed by the app itself',
  '/api/v1/calendar/feed': 'what was ended must be seen to be',
  '/api/v1/trip-shares': 'what was ended must be seen to be',
  '/api/v1/trips/{id}/export.gpx': 'made by the app itself, with what is on the device',
  '/api/v1/trips/{id}/export.ics': 'made by the app itself, with what is on the device',
  '/api/v1/sessions': 'what was signed out must be seen to be',
  '/api/v1/pam/conversations/{id}/stream': 'changes with every word',
  '/api/v1/pam/ws': 'is for sockets',
  '/api/v1/tts/voices': 'the same for everybody, and kept by the process',
  '/api/v1/tts/health': 'what this process knows just now',
  '/api/v1/stt/capabilities': 'asks nobody',
  '/api/v1/pam/conversations': 'changes with every sentence',
  '/api/v1/pam/conversations/{id}': 'changes with every word',
  '/api/v1/pam/conversations/{id}/events': 'changes with every word',
  '/api/v1/pam/actions': 'what was undone must be seen to be',
  '/api/v1/pam/actions/{id}': 'what was undone must be seen to be',
  '/api/v1/pam/memories': 'also changed by what is said, and kept by the app',
  '/api/v1/pam/memories/{id}': 'small, and in the list',
  '/api/v1/pam/state': 'changes with every message',
  '/api/v1/pam/settings': 'a consent that was taken back must be seen to be',
  '/api/v1/timers': 'also changed by a job',
  '/api/v1/timers/{id}': 'small, and in the list',
};

/** Writes after which every cached answer is still right. */
const TOUCHING_NOTHING_CACHED = [
  '/api/v1/billing',
  '/api/v1/billing/checkout',
  '/api/v1/billing/portal',
  '/api/v1/billing/test-payment-method',
  '/api/v1/events',
  '/api/v1/legs/recalc',
  '/api/v1/files',
  '/api/v1/files/{id}',
  '/api/v1/files/{id}/complete',
  '/api/v1/files/{id}/restore',
  '/api/v1/files/{id}/sign',
  '/api/v1/notification-settings',
  '/api/v1/notifications/{id}/read',
  '/api/v1/pam/chat', // what PAM does unasked ends what is kept when it is done
  '/api/v1/pam/chat/stream',
  '/api/v1/pam/conversations',
  '/api/v1/pam/conversations/{id}',
  '/api/v1/pam/conversations/{id}/restore',
  '/api/v1/pam/memories',
  '/api/v1/pam/memories/{id}',
  '/api/v1/pam/memories/{id}/restore',
  '/api/v1/pam/messages/{id}/cancel',
  '/api/v1/pam/messages/{id}/rating',
  '/api/v1/pam/settings',
  '/api/v1/pam/turns',
  '/api/v1/pam/ws-ticket',
  '/api/v1/timers',
  '/api/v1/timers/{id}',
  '/api/v1/timers/{id}/restore',
  '/api/v1/places/along',
  '/api/v1/calendar/feed',
  '/api/v1/stt/transcribe',
  '/api/v1/trip-shares',
  '/api/v1/trip-shares/{id}',
  '/api/v1/tts/synthesize',
];
const TOUCHING_SESSIONS = /^\/api\/v1\/sessions(\/|$)/;

const document = JSON.parse(await writeDocument()) as { paths: Record<string, Record<string, object>> };
/** What a signed-in person can ask for. Operations pages show what is now. */
const operations = Object.entries(document.paths)
  .filter(([path]) => path.startsWith('/api/v1/') && !/^\/api\/v1\/(public|ops)\//.test(path))
  .flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })));

const plan = (method: string, path: string, query = '') =>
  planCache(method, path, `https://wheels.test${path}${query}`, JAN);

describe('the plan of the cache', () => {
  it.each(operations.filter(({ method }) => method === 'GET'))(
    'says of each read whether it is kept: $path',
    ({ path }) => {
      expect(plan('GET', path).key !== undefined).toBe(!Object.hasOwn(UNCACHED, path));
    },
  );

  it.each(operations.filter(({ method }) => method !== 'GET'))(
    'says of each write what it makes invalid: $method $path',
    ({ path, method }) => {
      const forgetsNothing = TOUCHING_NOTHING_CACHED.includes(path) || TOUCHING_SESSIONS.test(path);
      expect(plan(method, path).forgets.length === 0).toBe(forgetsNothing);
    },
  );

  it('keeps no search, and no query of any length', () => {
    expect(plan('GET', '/api/v1/expenses', '?q=shell').key).toBeUndefined();
    expect(plan('GET', '/api/v1/expenses', '?from=2026-11-01&q=shell').key).toBeUndefined();
    expect(plan('GET', '/api/v1/expenses', `?cursor=${'x'.repeat(400)}`).key).toBeUndefined();
  });

  it('gives a person so many places and no more, however many questions they ask', () => {
    const entries = Array.from({ length: 2_000 }, (_, limit) => plan('GET', '/api/v1/expenses', `?limit=${limit}`).key);
    expect(new Set(entries.map((key) => key?.variant)).size).toBe(2_000);
    expect(new Set(entries.map((key) => key?.entry)).size).toBeLessThanOrEqual(32);
  });

  it('makes no key that two people share, but of what is the same for all', () => {
    const peter = { id: '00000000-0000-4000-8000-00000000000b', email: null };
    for (const { path } of operations) {
      const [mine, theirs] = [JAN, peter].map((asker) => planCache('GET', path, path, asker).key);
      if (mine && path !== '/api/v1/categories') expect(mine.entry).not.toBe(theirs?.entry);
    }
  });
});
