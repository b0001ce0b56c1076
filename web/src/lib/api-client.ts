import { hc } from 'hono/client';
import type { AddTestPaymentMethodInput, UpdateBillingInput } from '../../../shared/contracts/billing.ts';
import type {
  CreateExpenseInput,
  ExpenseFilter,
  ExpenseSummaryQuery,
  UpdateExpenseInput,
} from '../../../shared/contracts/expenses.ts';
import type { UpdateNotificationSettingsInput } from '../../../shared/contracts/notification-settings.ts';
import type { ListRunsQuery, OpsMailQuery } from '../../../shared/contracts/ops.ts';
import type { UpdateProfileInput } from '../../../shared/contracts/profile.ts';
import type { Api } from '../../../shared/http/create-api.ts';
import { publicFetch } from './public-fetch.ts';
import { authorisedFetch } from './transport.ts';

const { v1 } = hc<Api>(location.origin, { fetch: authorisedFetch }).api;
const { me, profile, categories, expenses, ops, billing } = v1;

/** What needs no sign-in. */
const { public: open } = hc<Api>(location.origin, { fetch: publicFetch }).api.v1;

/** Every call the app makes to the API, typed by the API itself. Each throws ApiProblem or NoAnswer. */
export const api = {
  getMe: (signal: AbortSignal) => answer(me.$get({}, { init: { signal } })),

  getCategories: (signal: AbortSignal) => answer(categories.$get({}, { init: { signal } })),

  updateProfile: (json: UpdateProfileInput, version: number) =>
    answer(profile.$patch({ json, header: ifMatch(version) })),

  listNotifications: (signal: AbortSignal) => answer(v1.notifications.$get({}, { init: { signal } })),

  readNotification: (id: string) => answer(v1.notifications[':id'].read.$post({ param: { id } })),

  getNotificationSettings: (signal: AbortSignal) => answer(v1['notification-settings'].$get({}, { init: { signal } })),

  updateNotificationSettings: (json: UpdateNotificationSettingsInput, version: number) =>
    answer(v1['notification-settings'].$patch({ json, header: ifMatch(version) })),

  getEmailStream: (token: string, signal: AbortSignal) =>
    answer(open.unsubscribe.$get({ query: { token } }, { init: { signal } })),

  changeEmailStream: (token: string, on: boolean) => answer(open.unsubscribe.$post({ json: { token, on } })),

  getPublicStatus: (signal: AbortSignal) => answer(open.status.$get({}, { init: { signal } })),

  listExpenses: (query: ExpenseFilter & { cursor?: string; limit: number }, signal: AbortSignal) =>
    answer(expenses.$get({ query: { ...query, limit: String(query.limit) } }, { init: { signal } })),

  getExpense: (id: string, signal?: AbortSignal) =>
    answer(expenses[':id'].$get({ param: { id } }, signal ? { init: { signal } } : {})),

  getSummary: (query: ExpenseSummaryQuery, signal: AbortSignal) =>
    answer(expenses.summary.$get({ query }, { init: { signal } })),

  listPayees: (q: string, signal: AbortSignal) =>
    answer(expenses.payees.$get({ query: q ? { q } : {} }, { init: { signal } })),

  createExpense: (json: CreateExpenseInput, idempotencyKey: string) =>
    answer(expenses.$post({ json, header: { 'idempotency-key': idempotencyKey } })),

  updateExpense: (id: string, json: UpdateExpenseInput, version: number, idempotencyKey: string) =>
    answer(
      expenses[':id'].$patch({
        param: { id },
        json,
        header: { ...ifMatch(version), 'idempotency-key': idempotencyKey },
      }),
    ),

  deleteExpense: (id: string, version: number) =>
    answer(expenses[':id'].$delete({ param: { id }, header: ifMatch(version) })),

  restoreExpense: (id: string, version: number) =>
    answer(expenses[':id'].restore.$post({ param: { id }, header: ifMatch(version) })),
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
async function answer<Answer extends AnyAnswer>(pending: Promise<Answer>): Promise<GoodBody<Answer>> {
  const response = await pending;
  if (!response.ok) throw new Error('The transport let a failed answer through.');
  return (await response.json()) as GoodBody<Answer>;
}
