import { SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import { scoreHeaders } from '../../../scripts/web/observatory.ts';
import type { Category } from '../../contracts/categories.ts';
import type { Health, Liveness } from '../../contracts/health.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { Me, Profile } from '../../contracts/profile.ts';
import { VERSION } from '../../version.ts';
import { callAs, contractTargets, newPerson, stack } from './targets.ts';

const SIGNED_IN_ROUTES = [
  ['GET', '/v1/me'],
  ['GET', '/v1/profile'],
  ['PATCH', '/v1/profile'],
  ['GET', '/v1/categories'],
  ['GET', '/v1/billing'],
  ['PATCH', '/v1/billing'],
  ['POST', '/v1/billing/checkout'],
  ['POST', '/v1/billing/portal'],
  ['POST', '/v1/billing/test-payment-method'],
  ['GET', '/v1/expenses'],
  ['POST', '/v1/expenses'],
  ['GET', '/v1/expenses/summary'],
  ['GET', '/v1/expenses/payees'],
  ['GET', '/v1/expenses/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/expenses/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/expenses/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/expenses/00000000-0000-4000-8000-000000000000/restore'],
  ['GET', '/v1/fuel-logs'],
  ['POST', '/v1/fuel-logs'],
  ['GET', '/v1/fuel-logs/stats'],
  ['GET', '/v1/fuel-logs/history'],
  ['GET', '/v1/fuel-logs/stations'],
  ['GET', '/v1/fuel-logs/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/fuel-logs/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/fuel-logs/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/fuel-logs/00000000-0000-4000-8000-000000000000/restore'],
  ['GET', '/v1/service-plans'],
  ['POST', '/v1/service-plans'],
  ['GET', '/v1/service-plans/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/service-plans/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/service-plans/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/service-plans/00000000-0000-4000-8000-000000000000/restore'],
  ['POST', '/v1/service-plans/00000000-0000-4000-8000-000000000000/complete'],
  ['GET', '/v1/service-records'],
  ['POST', '/v1/service-records'],
  ['GET', '/v1/service-records/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/service-records/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/service-records/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/service-records/00000000-0000-4000-8000-000000000000/restore'],
  ['GET', '/v1/favourite-places'],
  ['POST', '/v1/favourite-places'],
  ['GET', '/v1/favourite-places/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/favourite-places/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/favourite-places/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/favourite-places/00000000-0000-4000-8000-000000000000/restore'],
  ['POST', '/v1/legs/recalc'],
  ['GET', '/v1/places/search'],
  ['POST', '/v1/places/along'],
  ['GET', '/v1/weather'],
  ['GET', '/v1/vehicles'],
  ['POST', '/v1/vehicles'],
  ['GET', '/v1/vehicles/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/vehicles/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/vehicles/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/vehicles/00000000-0000-4000-8000-000000000000/restore'],
  ['GET', '/v1/hitches'],
  ['POST', '/v1/hitches'],
  ['GET', '/v1/hitches/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/hitches/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/hitches/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/hitches/00000000-0000-4000-8000-000000000000/restore'],
  ['GET', '/v1/odometer-readings'],
  ['POST', '/v1/odometer-readings'],
  ['GET', '/v1/odometer-readings/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/odometer-readings/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/odometer-readings/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/odometer-readings/00000000-0000-4000-8000-000000000000/restore'],
  ['GET', '/v1/recurrings'],
  ['POST', '/v1/recurrings'],
  ['GET', '/v1/recurrings/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/recurrings/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/recurrings/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/recurrings/00000000-0000-4000-8000-000000000000/restore'],
  ['POST', '/v1/recurrings/00000000-0000-4000-8000-000000000000/pay'],
  ['POST', '/v1/recurrings/00000000-0000-4000-8000-000000000000/undo-payment'],
  ['GET', '/v1/documents'],
  ['POST', '/v1/documents'],
  ['GET', '/v1/documents/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/documents/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/documents/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/documents/00000000-0000-4000-8000-000000000000/restore'],
  ['GET', '/v1/files?kind=expense&id=00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/files'],
  ['GET', '/v1/files/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/files/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/files/00000000-0000-4000-8000-000000000000/restore'],
  ['POST', '/v1/files/00000000-0000-4000-8000-000000000000/sign'],
  ['POST', '/v1/files/00000000-0000-4000-8000-000000000000/complete'],
  ['GET', '/v1/trips/00000000-0000-4000-8000-000000000000/export.gpx'],
  ['GET', '/v1/trips/00000000-0000-4000-8000-000000000000/export.ics'],
  ['GET', '/v1/trip-shares?trip=00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/trip-shares'],
  ['DELETE', '/v1/trip-shares/00000000-0000-4000-8000-000000000000'],
  ['GET', '/v1/trips'],
  ['POST', '/v1/trips'],
  ['GET', '/v1/trips/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/trips/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/trips/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/trips/00000000-0000-4000-8000-000000000000/restore'],
  ['GET', '/v1/checklists'],
  ['POST', '/v1/checklists'],
  ['GET', '/v1/checklists/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/checklists/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/checklists/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/checklists/00000000-0000-4000-8000-000000000000/restore'],
  ['POST', '/v1/departures'],
  ['GET', '/v1/departures/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/departures/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/departures/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/departures/00000000-0000-4000-8000-000000000000/restore'],
  ['POST', '/v1/departure-ticks'],
  ['GET', '/v1/departure-ticks/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/departure-ticks/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/departure-ticks/00000000-0000-4000-8000-000000000000/restore'],
  ['POST', '/v1/stops'],
  ['GET', '/v1/stops/00000000-0000-4000-8000-000000000000'],
  ['PATCH', '/v1/stops/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/v1/stops/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/stops/00000000-0000-4000-8000-000000000000/restore'],
  ['GET', '/v1/trips/00000000-0000-4000-8000-000000000000/plan'],
  ['GET', '/v1/trips/00000000-0000-4000-8000-000000000000/costs'],
  ['GET', '/v1/trips/00000000-0000-4000-8000-000000000000/spending'],
  ['POST', '/v1/tts/synthesize'],
  ['GET', '/v1/tts/voices'],
  ['GET', '/v1/tts/health'],
  ['POST', '/v1/stt/transcribe'],
  ['GET', '/v1/stt/capabilities'],
  ['GET', '/v1/sessions'],
  ['DELETE', '/v1/sessions/00000000-0000-4000-8000-000000000000'],
  ['POST', '/v1/sessions/sign-out'],
] as const;

describe.each(contractTargets())('account on $name', (target) => {
  let person: Person;
  beforeAll(async () => {
    person = await newPerson({ display_name: 'Jan', region: 'NZ', time_zone: 'Pacific/Auckland' });
  });

  it('knows who is signed in, with a profile that suits their region', async () => {
    const { body } = await callAs<Me>(target, person, 'GET', '/v1/me');
    expect(body).toMatchObject({
      user: { id: person.id, email: person.email },
      isAdmin: false,
      profile: { displayName: 'Jan', region: 'NZ', currency: 'NZD', timeZone: 'Pacific/Auckland', version: 1 },
    });
  });

  it('makes a profile whatever the browser claimed at sign-up', async () => {
    const odd = await newPerson({
      display_name: `\u0007${'x'.repeat(500)}`,
      region: 'Mars',
      time_zone: 'Mars/Olympus',
    });
    const { body } = await callAs<Me>(target, odd, 'GET', '/v1/me');
    expect(body.profile).toMatchObject({ displayName: 'x'.repeat(80), region: 'AU', timeZone: 'Australia/Sydney' });
  });

  it('changes the profile over the version the client has seen', async () => {
    const owner = await newPerson();
    const change = (version: number, body: object) =>
      callAs<{ profile: Profile }>(target, owner, 'PATCH', '/v1/profile', {
        body,
        headers: { 'if-match': `"${version}"` },
      });
    expect(await change(1, { textScale: 150, timeZone: 'Australia/Eucla' })).toMatchObject({
      status: 200,
      body: { profile: { textScale: 150, timeZone: 'Australia/Eucla', version: 2 } },
    });
    expect(await change(1, { textScale: 100 })).toMatchObject({ status: 412 });
    expect(await change(2, { timeZone: 'Nowhere/Land' })).toMatchObject({ status: 400 });
    expect(await change(2, {})).toMatchObject({ status: 400 });
    expect(await change(2, { userId: person.id })).toMatchObject({
      status: 400,
      body: { issues: expect.arrayContaining([expect.objectContaining({ path: 'body.userId' })]) },
    });
  });

  it('lists the categories in order', async () => {
    const { body } = await callAs<{ categories: Category[] }>(target, person, 'GET', '/v1/categories');
    expect(body.categories.length).toBeGreaterThan(10);
    expect(body.categories.map((category) => category.position)).toEqual(
      body.categories.map((category) => category.position).toSorted((a, b) => a - b),
    );
  });

  it.each(SIGNED_IN_ROUTES)('lets no stranger in: %s %s', async (method, path) => {
    const answer = await callAs<Problem>(target, null, method, path);
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('trusts no token but a good one', async () => {
    const sign = (
      claims: object,
      options: { secret?: string; expiresAt?: number; audience?: string; alg?: string } = {},
    ) =>
      new SignJWT({ role: 'authenticated', ...claims })
        .setProtectedHeader({ alg: options.alg ?? 'HS256', typ: 'JWT' })
        .setSubject(person.id)
        .setAudience(options.audience ?? 'authenticated')
        .setIssuedAt()
        .setExpirationTime(options.expiresAt ?? Math.floor(Date.now() / 1000) + 600)
        .sign(new TextEncoder().encode(options.secret ?? stack.keys.jwtSecret));
    const good = await sign({});
    const [header = '', payload = '', signature = ''] = good.split('.');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = encode({ ...JSON.parse(atob(payload)), sub: '00000000-0000-4000-8000-000000000001' });
    const bad: Record<string, string> = {
      'expired a minute ago': await sign({}, { expiresAt: Math.floor(Date.now() / 1000) - 60 }),
      'another secret': await sign({}, { secret: 'another-secret-with-at-least-32-characters' }),
      'another audience': await sign({}, { audience: 'somebody-else' }),
      'another algorithm': await sign({}, { alg: 'HS512', secret: stack.keys.jwtSecret.padEnd(64, '!') }),
      'service role': await sign({ role: 'service_role' }),
      'anonymous role': await sign({ role: 'anon' }),
      'no signature': `${header}.${payload}.`,
      'algorithm none': `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`,
      'another subject': `${header}.${forged}.${signature}`,
      'cut short': good.slice(0, -6),
      'not a token': 'hello',
      'not JSON': `${Buffer.from('nonsense').toString('base64url')}.${payload}.${signature}`,
      'the publishable key': stack.keys.publishable,
      'the secret key': stack.keys.secret,
    };
    expect((await callAs(target, { ...person, accessToken: good }, 'GET', '/v1/me')).status).toBe(200);
    for (const [what, accessToken] of Object.entries(bad)) {
      const answer = await callAs<Problem>(target, { ...person, accessToken }, 'GET', '/v1/me');
      expect(answer.status, what).toBe(401);
      expect(JSON.stringify(answer.body), what).not.toContain(accessToken);
    }
  });
});

describe.each(contractTargets())('the frame on $name', (target) => {
  it('is healthy, and says what it is connected to', async () => {
    const { status, body } = await callAs<Health>(target, null, 'GET', '/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'healthy',
      environment: 'development',
      version: VERSION,
      services: { database: 'connected', redis: 'connected', openai: 'available', tts: 'operational' },
    });
    expect(body).not.toHaveProperty('error');
    expect(await callAs<Health>(target, null, 'GET', '/health/ready')).toMatchObject({ status: 200 });
    expect((await callAs<Liveness>(target, null, 'GET', '/health/live')).body).toMatchObject({
      status: 'alive',
      version: VERSION,
    });
  });

  it('documents every route it has', async () => {
    const { body } = await callAs<{ openapi: string; paths: Record<string, object> }>(
      target,
      null,
      'GET',
      '/openapi.json',
    );
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths).sort()).toEqual([
      '/api/health',
      '/api/health/live',
      '/api/health/ready',
      '/api/v1/billing',
      '/api/v1/billing/checkout',
      '/api/v1/billing/portal',
      '/api/v1/billing/test-payment-method',
      '/api/v1/calendar',
      '/api/v1/calendar/feed',
      '/api/v1/categories',
      '/api/v1/checklists',
      '/api/v1/checklists/{id}',
      '/api/v1/checklists/{id}/restore',
      '/api/v1/departure-ticks',
      '/api/v1/departure-ticks/{id}',
      '/api/v1/departure-ticks/{id}/restore',
      '/api/v1/departures',
      '/api/v1/departures/{id}',
      '/api/v1/departures/{id}/restore',
      '/api/v1/documents',
      '/api/v1/documents/{id}',
      '/api/v1/documents/{id}/restore',
      '/api/v1/events',
      '/api/v1/expenses',
      '/api/v1/expenses/payees',
      '/api/v1/expenses/summary',
      '/api/v1/expenses/{id}',
      '/api/v1/expenses/{id}/restore',
      '/api/v1/favourite-places',
      '/api/v1/favourite-places/{id}',
      '/api/v1/favourite-places/{id}/restore',
      '/api/v1/files',
      '/api/v1/files/{id}',
      '/api/v1/files/{id}/complete',
      '/api/v1/files/{id}/restore',
      '/api/v1/files/{id}/sign',
      '/api/v1/fuel-logs',
      '/api/v1/fuel-logs/history',
      '/api/v1/fuel-logs/stations',
      '/api/v1/fuel-logs/stats',
      '/api/v1/fuel-logs/{id}',
      '/api/v1/fuel-logs/{id}/restore',
      '/api/v1/hitches',
      '/api/v1/hitches/{id}',
      '/api/v1/hitches/{id}/restore',
      '/api/v1/legs/recalc',
      '/api/v1/me',
      '/api/v1/notification-settings',
      '/api/v1/notifications',
      '/api/v1/notifications/{id}/read',
      '/api/v1/odometer-readings',
      '/api/v1/odometer-readings/{id}',
      '/api/v1/odometer-readings/{id}/restore',
      '/api/v1/ops/dead-letters',
      '/api/v1/ops/dead-letters/{id}',
      '/api/v1/ops/dead-letters/{id}/retry',
      '/api/v1/ops/health',
      '/api/v1/ops/jobs/{job}/pause',
      '/api/v1/ops/jobs/{job}/resume',
      '/api/v1/ops/mail',
      '/api/v1/ops/overview',
      '/api/v1/ops/pam-switch',
      '/api/v1/ops/runs',
      '/api/v1/ops/runs/retry',
      '/api/v1/ops/runs/{id}',
      '/api/v1/ops/runs/{id}/cancel',
      '/api/v1/ops/runs/{id}/replay',
      '/api/v1/ops/runs/{id}/retry',
      '/api/v1/ops/suppressions/remove',
      '/api/v1/pam/actions',
      '/api/v1/pam/actions/{id}',
      '/api/v1/pam/actions/{id}/confirm',
      '/api/v1/pam/actions/{id}/deny',
      '/api/v1/pam/actions/{id}/revise',
      '/api/v1/pam/actions/{id}/undo',
      '/api/v1/pam/chat',
      '/api/v1/pam/chat/stream',
      '/api/v1/pam/conversations',
      '/api/v1/pam/conversations/{id}',
      '/api/v1/pam/conversations/{id}/events',
      '/api/v1/pam/conversations/{id}/restore',
      '/api/v1/pam/conversations/{id}/stream',
      '/api/v1/pam/memories',
      '/api/v1/pam/memories/{id}',
      '/api/v1/pam/memories/{id}/restore',
      '/api/v1/pam/messages/{id}/cancel',
      '/api/v1/pam/messages/{id}/rating',
      '/api/v1/pam/settings',
      '/api/v1/pam/state',
      '/api/v1/pam/turns',
      '/api/v1/pam/ws',
      '/api/v1/pam/ws-ticket',
      '/api/v1/places/along',
      '/api/v1/places/search',
      '/api/v1/profile',
      '/api/v1/public/calendar/{file}',
      '/api/v1/public/status',
      '/api/v1/public/trips/{token}',
      '/api/v1/public/unsubscribe',
      '/api/v1/public/unsubscribe/one-click',
      '/api/v1/recurrings',
      '/api/v1/recurrings/{id}',
      '/api/v1/recurrings/{id}/pay',
      '/api/v1/recurrings/{id}/restore',
      '/api/v1/recurrings/{id}/undo-payment',
      '/api/v1/service-plans',
      '/api/v1/service-plans/{id}',
      '/api/v1/service-plans/{id}/complete',
      '/api/v1/service-plans/{id}/restore',
      '/api/v1/service-records',
      '/api/v1/service-records/{id}',
      '/api/v1/service-records/{id}/restore',
      '/api/v1/sessions',
      '/api/v1/sessions/sign-out',
      '/api/v1/sessions/{id}',
      '/api/v1/stops',
      '/api/v1/stops/{id}',
      '/api/v1/stops/{id}/restore',
      '/api/v1/stt/capabilities',
      '/api/v1/stt/transcribe',
      '/api/v1/timers',
      '/api/v1/timers/{id}',
      '/api/v1/timers/{id}/restore',
      '/api/v1/trip-shares',
      '/api/v1/trip-shares/{id}',
      '/api/v1/trips',
      '/api/v1/trips/{id}',
      '/api/v1/trips/{id}/costs',
      '/api/v1/trips/{id}/export.gpx',
      '/api/v1/trips/{id}/export.ics',
      '/api/v1/trips/{id}/plan',
      '/api/v1/trips/{id}/restore',
      '/api/v1/trips/{id}/spending',
      '/api/v1/tts/health',
      '/api/v1/tts/synthesize',
      '/api/v1/tts/voices',
      '/api/v1/vehicles',
      '/api/v1/vehicles/{id}',
      '/api/v1/vehicles/{id}/restore',
      '/api/v1/weather',
    ]);
  });

  it('refuses an unknown address, method, media type and size clearly', async () => {
    const person = await newPerson();
    const headers = { authorization: `Bearer ${person.accessToken}`, 'content-type': 'application/json' };
    expect(await callAs<Problem>(target, person, 'GET', '/v1/yachts')).toMatchObject({ status: 404 });
    const method = await callAs<Problem>(target, person, 'PUT', '/v1/expenses');
    expect(method).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
    expect(method.headers.get('allow')).toBe('GET, POST');
    const post = (init: RequestInit) => target.send('/v1/expenses', { method: 'POST', headers, ...init });
    expect((await post({ body: '{"amountCents":' })).status).toBe(400);
    expect((await post({ body: '{}', headers: { ...headers, 'content-type': 'text/plain' } })).status).toBe(415);
    const large = `{"note":"${'x'.repeat(70_000)}"}`;
    expect((await post({ body: large })).status).toBe(413);
    const streamed = { body: new Blob([large]).stream(), duplex: 'half' } as RequestInit; // no length announced
    expect((await post(streamed)).status).toBe(413);
  });

  it('sends its security headers and a request id with every answer, errors too', async () => {
    const person = await newPerson();
    const answers = await Promise.all([
      target.send('/health'),
      target.send('/v1/me'),
      target.send('/nowhere'),
      target.send('/v1/expenses', { method: 'PUT', headers: { authorization: `Bearer ${person.accessToken}` } }),
    ]);
    for (const { headers, status } of answers) {
      expect(headers.get('x-request-id'), String(status)).toMatch(/^[\w-]{8,64}$/);
      expect(scoreHeaders(headers).score, String(status)).toBeGreaterThanOrEqual(115);
      expect(headers.get('x-xss-protection')).toBe('0');
    }
    const named = await target.send('/health', { headers: { 'x-request-id': 'trip-to-ceduna' } });
    expect(named.headers.get('x-request-id')).toBe('trip-to-ceduna');
  });

  it('lets the app in from its own origin, and tells no other origin anything', async () => {
    const from = (origin: string, init: RequestInit = {}) =>
      target.send('/v1/me', { ...init, headers: { origin, ...(init.headers as Record<string, string>) } });
    const preflight = { method: 'OPTIONS', headers: { 'access-control-request-method': 'PATCH' } };
    for (const answer of [await from(stack.urls.app), await from(stack.urls.app, preflight)]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(stack.urls.app);
      expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin');
    }
    for (const origin of ['https://evil.example', 'null', `${stack.urls.app}.evil.example`]) {
      for (const answer of [await from(origin), await from(origin, preflight)]) {
        const leaked = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'));
        expect(leaked, origin).toEqual([]);
        expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin');
      }
    }
  });
});

it('answers /health at the root of the Netlify host, before the rule for the app', async () => {
  const answer = await fetch(`${stack.urls.netlify}/health`);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toMatchObject({ status: 'healthy', version: VERSION });
});
