import { createFailover, type FailoverOptions } from './create-failover.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { NoOrigin } from './no-origin.ts';

type Behaviour = () => Response;

/** What stands at one origin. `dead` refuses connections, `hung` accepts them and says nothing. */
export interface FakeHost {
  power: 'up' | 'dead' | 'hung';
  delayMs: number;
  /** When its checks take longer than its requests. */
  checkDelayMs: number | null;
  environment: string;
  version: string;
  live: Behaviour | null;
  answer: Behaviour;
  /** Requests that reached it, checks left out. */
  requests: string[];
  checks: number;
  aborted: number;
}

export const A = { name: 'A', prefix: '', hasSockets: false };
export const B = { name: 'B', prefix: 'https://b', hasSockets: true };

/** For tests: a failover over two hosts, on a clock of its own. */
export function createFakeNetwork(options: Partial<FailoverOptions> = {}) {
  const clock = createFakeClock();
  const hosts = { a: createHost('a'), b: createHost('b') };
  const warnings: string[] = [];
  const failover = createFailover({
    origins: [A, B],
    expected: { environment: 'production', version: '3.1.0' },
    send: (url, init) => send(clock, url.startsWith(B.prefix) ? hosts.b : hosts.a, url, init),
    clock,
    random: () => 1,
    isAwaited: () => false,
    warn: (message) => warnings.push(message),
    onChange: () => {},
    ...options,
  });
  return { clock, ...hosts, warnings, failover };
}

function createHost(name: string): FakeHost {
  return {
    ...{
      power: 'up',
      delayMs: 20,
      checkDelayMs: null,
      environment: 'production',
      version: '3.0.0',
      live: null,
      requests: [],
    },
    ...{ checks: 0, aborted: 0, answer: () => Response.json({ from: name }) },
  } satisfies FakeHost;
}

async function send(clock: FakeClock, host: FakeHost, url: string, init: RequestInit): Promise<Response> {
  const isCheck = url.endsWith('/health/live');
  if (isCheck) host.checks += 1;
  else host.requests.push(`${init.method ?? 'GET'} ${new URL(url, 'https://a').pathname}`);
  if (host.power === 'dead') throw new TypeError('Failed to fetch');
  await waitFor(clock, host, isCheck ? (host.checkDelayMs ?? host.delayMs) : host.delayMs, init.signal);
  if (!isCheck) return host.answer();
  const { environment, version } = host;
  return host.live?.() ?? Response.json({ status: 'alive', environment, version });
}

/** Until the host's delay is over; a hung one looks again now and then. */
function waitFor(clock: FakeClock, host: FakeHost, delayMs: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    let callOff = () => {};
    const look = () => {
      if (host.power === 'up') resolve();
      else callOff = clock.after(100, look);
    };
    callOff = clock.after(delayMs, look);
    signal?.addEventListener('abort', () => {
      callOff();
      host.aborted += 1;
      reject(signal.reason);
    });
  });
}

export function problem(status: number, code: string): Response {
  return Response.json(
    { status, code, detail: code },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

export type Network = ReturnType<typeof createFakeNetwork>;

/** The app some seconds after its start: both origins are checked. */
export async function started(options?: Parameters<typeof createFakeNetwork>[0]): Promise<Network> {
  const network = createFakeNetwork(options);
  network.failover.start();
  network.failover.verifyOthers();
  await network.clock.pass(3_000);
  return network;
}

export const KEYED = { method: 'POST', headers: { 'Idempotency-Key': 'k' }, body: '{}' };
export const UNKEYED = { method: 'PATCH', body: '{}' };

/** Who answered and after how long; `nobody` for NoOrigin. */
export function ask({ failover, clock }: Network, init: RequestInit = {}) {
  const startedAt = clock.now();
  const outcome = { from: '', status: 0, ms: -1 };
  const done = async (from: string, status: number) =>
    Object.assign(outcome, { from, status, ms: clock.now() - startedAt });
  failover.fetch('/api/v1/things', init).then(
    async (response) => done(((await response.clone().json()) as { from?: string }).from ?? '', response.status),
    (error: unknown) => done(error instanceof NoOrigin ? 'nobody' : String(error), 0),
  );
  return outcome;
}

export const stateOf = ({ failover }: Network, name: string) =>
  failover.view().origins.find(({ origin }) => origin.name === name);
