import { stackEnvironment } from '../../../local/function-environment.ts';
import { type Person, signUp } from '../../../local/sign-up.ts';
import { readStackFile, type StackFile } from '../../../local/stack-file.ts';
import { readApiEnvironment } from '../../env.ts';
import { createApi } from '../create-api.ts';
import type { RequestLog } from '../request-log.ts';

/** One running API: `send` takes a path below `/api` and speaks to it as HTTP would. */
export type Target = { name: string; send: (path: string, init?: RequestInit) => Promise<Response> };

/** The stack the suite runs against. */
export const stack = await readStackFile(process.env.DATA_DIR ?? '.data');

/**
 * The same suite runs on every host. Which ones is told by CONTRACT_API_TARGETS, `name=url` with commas between, so that
 * it can be pointed at a deployed API; `node` alone is the API in this process. Without it: Node and both local hosts.
 */
export function contractTargets(): Target[] {
  const local = Object.entries(stack.urls.api).map(([name, url]) => `${name}=${url}`);
  const listed = process.env.CONTRACT_API_TARGETS?.split(',') ?? ['node', ...local];
  return listed.map((entry) => {
    const [name = '', url] = entry.split('=');
    return url ? { name, send: (path, init) => fetch(url + path, init) } : nodeTarget(stack);
  });
}

/** The API in this process, over the stack's database and Redis. `overrides` replace variables of its environment. */
export function nodeTarget(
  running: StackFile,
  overrides: Record<string, string> = {},
  log: (line: RequestLog) => void = () => {},
): Target {
  const api = createApi({
    environment: readApiEnvironment({ ...stackEnvironment(running), ...overrides }),
    host: 'node',
    clientIp: () => 'contract-suite',
    log,
  });
  return { name: 'node', send: async (path, init) => api.fetch(new Request(`http://localhost/api${path}`, init)) };
}

/** Signs up somebody new. */
export const newPerson = (data?: Record<string, string>): Promise<Person> => signUp(stack, data);

/** Calls a target as a person, and reads the JSON it answers with. */
export async function callAs<Body>(
  target: Target,
  person: Person | null,
  method: string,
  path: string,
  options: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: Headers; body: Body }> {
  const response = await target.send(path, {
    method,
    headers: {
      ...(person ? { authorization: `Bearer ${person.accessToken}` } : {}),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}
