import { PostgrestClient, type PostgrestError } from '@supabase/postgrest-js';
import type { Database } from '../database.types.ts';
import { AppError } from '../errors.ts';
import { withDeadline } from './with-deadline.ts';

type Functions = Database['public']['Functions'];

/** The database as one signed-in person: every call carries their token, so row level security decides. */
export type UserDatabase = {
  /** Calls an SQL function that answers with jsonb. One round trip. */
  call<Name extends keyof Functions & string>(name: Name, args: Functions[Name]['Args']): Promise<unknown>;
};

/** The database as the service: no row security, and the functions that are for it alone. Only jobs and webhooks hold one. */
export type ServiceDatabase = UserDatabase;

export type DatabaseClient = {
  /** `onJobs` gets what a write's answer tells under `_jobs`: the runs it asked for, which are to be published. */
  asUser(accessToken: string, onJobs?: (jobs: unknown) => void): UserDatabase;
  /** As somebody who is not signed in: what is granted to `anon`. */
  asAnyone(): UserDatabase;
  ping(signal: AbortSignal): Promise<void>;
};

type DatabaseOptions = { url: string; anonKey: string; fetch?: typeof fetch; timeoutMs?: number };

/**
 * PostgREST of a Supabase project (`url` without path). The client is shared by all requests; only the
 * Authorization header differs, set per call. A call that gets no answer in 1.4 s is `unavailable`: whether it took
 * effect is then unknown, which is what idempotency keys are for.
 */
export function createDatabase(options: DatabaseOptions): DatabaseClient {
  const { timeoutMs = 1_400 } = options;
  const client = new PostgrestClient<Database>(`${options.url}/rest/v1`, {
    headers: { apikey: options.anonKey },
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });

  const as = (accessToken?: string, onJobs?: (jobs: unknown) => void): UserDatabase => ({
    async call(name, args) {
      const { data, error, status } = await withDeadline(timeoutMs, (signal) => {
        const request = client.rpc(name, args);
        if (accessToken !== undefined) request.setHeader('Authorization', `Bearer ${accessToken}`);
        return request.abortSignal(signal);
      });
      if (error) throw errorFromPostgres(error, status);
      return withoutJobs(data, onJobs);
    },
  });

  return {
    asUser: as,
    asAnyone: () => as(),
    async ping(signal) {
      const { error, status } = await client.rpc('ping').abortSignal(signal);
      if (error) throw errorFromPostgres(error, status);
    },
  };
}

function withoutJobs(answer: unknown, onJobs?: (jobs: unknown) => void): unknown {
  if (typeof answer !== 'object' || answer === null || !('_jobs' in answer)) return answer;
  const { _jobs: jobs, ...rest } = answer;
  onJobs?.(jobs);
  return rest;
}

type ServiceOptions = { url: string; serviceKey: string; timeoutMs?: number };

/** PostgREST as `service_role`. A call may take as long as a batch does: 15 s. */
export function createServiceDatabase({ url, serviceKey, timeoutMs = 15_000 }: ServiceOptions): ServiceDatabase {
  return createDatabase({ url, anonKey: serviceKey, timeoutMs }).asUser(serviceKey);
}

/** Raised by our own SQL functions as their whole message. */
const RAISED = {
  subscription_required:
    'Your subscription has ended, so nothing new can be saved. Everything you saved is still here to read and export. Start it again under You, Subscription.',
  conflict: 'That is not possible as things stand.',
  invalid_request: 'A value does not fit what is there.',
  linked_row: 'This belongs to a fill-up, a service or a hitch. Change it there.',
  forbidden: 'This is for administrators only.',
  not_found: 'There is nothing here under this id.',
  gone: 'This link has ended. Ask whoever sent it for a new one.',
  rate_limited: 'That was too much in a short time. Try again later.',
  unauthenticated: 'This device was signed out. Sign in again.',
  version_mismatch: 'This was changed meanwhile. Load it again to see how.',
  idempotency_mismatch: 'This Idempotency-Key was already used for another request.',
  idempotency_in_flight: 'The same request is still being worked on. Try again in a moment.',
} as const;

const isRaised = (message: string): message is keyof typeof RAISED => Object.hasOwn(RAISED, message);

/** What a function raises may say more exactly what is wrong in its detail, and in its hint of which field or for how many seconds. */
function raisedError(error: PostgrestError, raised: keyof typeof RAISED): AppError {
  const message = error.details || RAISED[raised];
  if (raised === 'rate_limited') {
    return new AppError(raised, message, { cause: error, retryAfterSeconds: Number(error.hint) || 60 });
  }
  return new AppError(raised === 'linked_row' ? 'conflict' : raised, message, {
    cause: error,
    ...(error.hint ? { issues: [{ path: error.hint, message }] } : {}),
    ...(raised === 'idempotency_in_flight' ? { retryAfterSeconds: 1 } : {}),
  });
}

/** Translates what Postgres or PostgREST reported into an AppError; what nobody expects stays a bug. */
export function errorFromPostgres(error: PostgrestError, status: number): Error {
  const options = { cause: error };
  if (isRaised(error.message)) return raisedError(error, error.message);
  switch (error.code) {
    case '23505':
      return new AppError('conflict', 'There already is one with this id.', options);
    case '23503':
      return new AppError('invalid_request', 'This refers to something that does not exist.', {
        ...options,
        issues: [{ path: referencingField(error), message: 'Choose one that exists.' }],
      });
    case '23514':
    case '22008':
    case '22003':
      return new AppError('invalid_request', 'A value is outside what can be kept.', options);
    case 'PGRST301':
    case 'PGRST303':
      return new AppError('unauthenticated', 'Your sign-in has expired. Sign in again.', options);
    case '40001':
    case '40P01':
    case '55P03':
    case '57014':
      return new AppError('unavailable', 'The database is busy. Try again in a moment.', {
        ...options,
        retryAfterSeconds: 1,
      });
  }
  const unreachable = status === 0 || status >= 502 || /^(08|53|57P)|^PGRST00/.test(error.code ?? '');
  if (unreachable) {
    return new AppError('unavailable', 'The database cannot be reached just now. Nothing is lost; try again shortly.', {
      ...options,
      retryAfterSeconds: 2,
    });
  }
  return new Error(`Postgres: ${error.code} ${error.message}`, options);
}

/**
 * `expenses_category_slug_fkey` and `fuel_logs_user_id_vehicle_id_fkey`, each after the name of its table, tell which column it
 * was; the wire calls these `category` and `vehicleId`.
 */
function referencingField(error: PostgrestError): string {
  const column = /table "(\w+)" .*"\1_(?:user_id_)?(\w+)_fkey"/.exec(error.message)?.[2] ?? 'id';
  const field = column.replace(/_slug$/, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `body.${field}`;
}
