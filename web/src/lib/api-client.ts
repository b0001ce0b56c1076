import { hc } from 'hono/client';
import type { AddTestPaymentMethodInput, UpdateBillingInput } from '../../../shared/contracts/billing.ts';
import type { ExpenseFilter, ExpenseSummaryQuery } from '../../../shared/contracts/expenses.ts';
import type { ListRunsQuery, OpsMailQuery, SetPamSwitchInput } from '../../../shared/contracts/ops.ts';
import type { SignOutInput } from '../../../shared/contracts/sessions.ts';
import type { Api } from '../../../shared/http/create-api.ts';
import { publicFetch } from './public-fetch.ts';
import { authorisedFetch } from './transport.ts';

export const { v1 } = hc<Api>(location.origin, { fetch: authorisedFetch }).api;
const { me, categories, expenses, ops, billing } = v1;

/** What needs no sign-in. */
export const { public: open } = hc<Api>(location.origin, { fetch: publicFetch }).api.v1;

/**
 * The calls the app makes to the API, typed by the API itself. Each throws ApiProblem or NoAnswer. What people enter is
 * written through the outbox (lib/outbox), which repeats a write until it has landed.
 */
export const api = {
  getMe: (signal?: AbortSignal) => answer(me.$get({}, signal ? { init: { signal } } : {})),

  getCategories: (signal: AbortSignal) => answer(categories.$get({}, { init: { signal } })),

  listNotifications: (signal?: AbortSignal) => answer(v1.notifications.$get({}, signal ? { init: { signal } } : {})),

  getNotificationSettings: (signal?: AbortSignal) =>
    answer(v1['notification-settings'].$get({}, signal ? { init: { signal } } : {})),

  getEmailStream: (token: string, signal: AbortSignal) =>
    answer(open.unsubscribe.$get({ query: { token } }, { init: { signal } })),

  changeEmailStream: (token: string, on: boolean) => answer(open.unsubscribe.$post({ json: { token, on } })),

  ratePamMessage: (id: string, rating: -1 | 1 | null) =>
    answer(v1.pam.messages[':id'].rating.$patch({ param: { id }, json: { rating } })),

  getPublicStatus: (signal: AbortSignal) => answer(open.status.$get({}, { init: { signal } })),

  listExpenses: (query: ExpenseFilter & { cursor?: string; limit: number }, signal: AbortSignal) =>
    answer(expenses.$get({ query: { ...query, limit: String(query.limit) } }, { init: { signal } })),

  getExpense: (id: string, signal?: AbortSignal) =>
    answer(expenses[':id'].$get({ param: { id } }, signal ? { init: { signal } } : {})),

  getSummary: (query: ExpenseSummaryQuery, signal: AbortSignal) =>
    answer(expenses.summary.$get({ query }, { init: { signal } })),

  listPayees: (q: string, signal: AbortSignal) =>
    answer(expenses.payees.$get({ query: q ? { q } : {} }, { init: { signal } })),

  listDevices: (signal: AbortSignal) => answer(v1.sessions.$get({}, { init: { signal } })),

  signOutDevice: (id: string) => answer(v1.sessions[':id'].$delete({ param: { id } })),

  signOutDevices: (devices: SignOutInput['devices']) => answer(v1.sessions['sign-out'].$post({ json: { devices } })),
};

/** The operations page's calls: for administrators, refused to everybody else. */
export const opsApi = {
  getOverview: (signal: AbortSignal) => answer(ops.overview.$get({}, { init: { signal } })),

  listRuns: (query: Partial<Omit<ListRunsQuery, 'limit'>>, signal: AbortSignal) =>
    answer(ops.runs.$get({ query }, { init: { signal } })),

  getRun: (id: string, signal: AbortSignal) => answer(ops.runs[':id'].$get({ param: { id } }, { init: { signal } })),

  retryRun: (id: string) => answer(ops.runs[':id'].retry.$post({ param: { id } })),

  retryRuns: (job: string | undefined) => answer(ops.runs.retry.$post({ json: job ? { job } : {} })),

  replayRun: (id: string, idempotencyKey: string) =>
    answer(ops.runs[':id'].replay.$post({ param: { id }, header: { 'idempotency-key': idempotencyKey } })),

  cancelRun: (id: string) => answer(ops.runs[':id'].cancel.$post({ param: { id } })),

  pauseJob: (job: string) => answer(ops.jobs[':job'].pause.$post({ param: { job } })),

  resumeJob: (job: string) => answer(ops.jobs[':job'].resume.$post({ param: { job } })),

  listDeadLetters: (cursor: string | undefined, signal: AbortSignal) =>
    answer(ops['dead-letters'].$get({ query: cursor ? { cursor } : {} }, { init: { signal } })),

  retryDeadLetter: (id: string) => answer(ops['dead-letters'][':id'].retry.$post({ param: { id } })),

  deleteDeadLetter: (id: string) => answer(ops['dead-letters'][':id'].$delete({ param: { id } })),

  getHealth: (signal: AbortSignal) => answer(ops.health.$get({}, { init: { signal } })),

  getMail: (query: OpsMailQuery, signal: AbortSignal) => answer(ops.mail.$get({ query }, { init: { signal } })),

  removeSuppression: (address: string) => answer(ops.suppressions.remove.$post({ json: { address } })),

  getPamSwitch: (signal: AbortSignal) => answer(ops['pam-switch'].$get({}, { init: { signal } })),

  setPamSwitch: (json: SetPamSwitchInput) => answer(ops['pam-switch'].$post({ json })),
};

/** Plan, payments and invoices. */
export const billingApi = {
  get: (signal: AbortSignal) => answer(billing.$get({}, { init: { signal } })),

  update: (json: UpdateBillingInput, version: number, idempotencyKey: string) =>
    answer(billing.$patch({ json, header: { ...ifMatch(version), 'idempotency-key': idempotencyKey } })),

  addTestPaymentMethod: (json: AddTestPaymentMethodInput, idempotencyKey: string) =>
    answer(billing['test-payment-method'].$post({ json, header: { 'idempotency-key': idempotencyKey } })),

  openCheckout: (idempotencyKey: string) =>
    answer(billing.checkout.$post({ header: { 'idempotency-key': idempotencyKey } })),

  openPortal: () => answer(billing.portal.$post({})),
};

function ifMatch(version: number) {
  return { 'if-match': `"${version}"` };
}

interface AnyAnswer {
  ok: boolean;
  json(): Promise<unknown>;
}

type GoodBody<Answer extends AnyAnswer> = Awaited<ReturnType<Extract<Answer, { ok: true }>['json']>>;

/** The body of the good answer; the transport has thrown for every other one. */
export async function answer<Answer extends AnyAnswer>(pending: Promise<Answer>): Promise<GoodBody<Answer>> {
  const response = await pending;
  if (!response.ok) throw new Error('The transport let a failed answer through.');
  return (await response.json()) as GoodBody<Answer>;
}
