import { hc } from 'hono/client';
import type {
  CreateExpenseInput,
  ExpenseFilter,
  ExpenseSummaryQuery,
  UpdateExpenseInput,
} from '../../../shared/contracts/expenses.ts';
import type { UpdateProfileInput } from '../../../shared/contracts/profile.ts';
import type { Api } from '../../../shared/http/create-api.ts';
import { authorisedFetch } from './transport.ts';

const { me, profile, categories, expenses } = hc<Api>(location.origin, { fetch: authorisedFetch }).api.v1;

/** Every call the app makes to the API, typed by the API itself. Each throws ApiProblem or NoAnswer. */
export const api = {
  getMe: (signal: AbortSignal) => answer(me.$get({}, { init: { signal } })),

  getCategories: (signal: AbortSignal) => answer(categories.$get({}, { init: { signal } })),

  updateProfile: (json: UpdateProfileInput, version: number) =>
    answer(profile.$patch({ json, header: ifMatch(version) })),

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
