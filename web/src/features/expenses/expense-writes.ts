import type { QueryClient } from '@tanstack/react-query';
import type { CreateExpenseInput, Expense, UpdateExpenseInput } from '../../../../shared/contracts/expenses.ts';
import { api } from '../../lib/api-client.ts';
import { ApiProblem } from '../../lib/api-problem.ts';
import { createStore } from '../../lib/store.ts';
import { changeCaches, refreshExpenses } from './change-caches.ts';

/** Expenses with a write under way. */
export const pendingStore = createStore<ReadonlySet<string>>(new Set());

const queues = new Map<string, Promise<unknown>>();
const ownVersions = new Map<string, number>();

/** Shows the expense at once and creates it; what was shown is taken back when the API refuses. */
export function createExpense(
  queryClient: QueryClient,
  input: CreateExpenseInput & { id: string; currency: Expense['currency'] },
  key: string,
) {
  const now = new Date().toISOString();
  const shown: Expense = { ...input, source: 'manual', version: 1, createdAt: now, updatedAt: now, deletedAt: null };
  return write(queryClient, null, shown, async () => {
    try {
      return (await api.createExpense(input, key)).expense;
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'conflict') return replaceEarlierTry(input, error);
      throw error;
    }
  });
}

/** Shows the change at once and saves it against the version it was made from: 412 means another device was first. */
export function updateExpense(queryClient: QueryClient, base: Expense, changes: UpdateExpenseInput, key: string) {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const shown: Expense = { ...base, ...given };
  return write(
    queryClient,
    base,
    shown,
    async () => (await api.updateExpense(base.id, changes, versionOf(base), key)).expense,
  );
}

export function deleteExpense(queryClient: QueryClient, expense: Expense) {
  return write(
    queryClient,
    expense,
    null,
    async () => (await api.deleteExpense(expense.id, versionOf(expense))).expense,
  );
}

export function restoreExpense(queryClient: QueryClient, deleted: Expense) {
  const shown: Expense = { ...deleted, deletedAt: null };
  return write(
    queryClient,
    null,
    shown,
    async () => (await api.restoreExpense(deleted.id, versionOf(deleted))).expense,
  );
}

/** Writes to one expense go out one after the other, each with the version the one before left. */
async function write(
  queryClient: QueryClient,
  before: Expense | null,
  shown: Expense | null,
  send: () => Promise<Expense>,
): Promise<Expense> {
  const id = (shown ?? before)?.id ?? '';
  await changeCaches(queryClient, before, shown);
  setPending(id, true);
  const turn = (queues.get(id) ?? Promise.resolve()).then(send, send);
  queues.set(
    id,
    turn.catch(() => undefined),
  );
  try {
    const saved = await turn;
    ownVersions.set(id, saved.version);
    await changeCaches(queryClient, shown, saved.deletedAt ? null : saved);
    return saved;
  } catch (error) {
    await changeCaches(queryClient, shown, before);
    throw error;
  } finally {
    setPending(id, false);
    refreshExpenses(queryClient);
  }
}

/** The id is taken by an earlier try of ours whose answer was lost: what is typed now replaces what arrived then. */
async function replaceEarlierTry(input: CreateExpenseInput & { id: string }, conflict: ApiProblem): Promise<Expense> {
  const { id, ...changes } = input;
  try {
    const { expense } = await api.getExpense(id);
    return (await api.updateExpense(id, changes, expense.version, crypto.randomUUID())).expense;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not_found') throw conflict;
    throw error;
  }
}

function versionOf(expense: Expense): number {
  return Math.max(expense.version, ownVersions.get(expense.id) ?? 0);
}

function setPending(id: string, pending: boolean): void {
  const next = new Set(pendingStore.get());
  if (pending) next.add(id);
  else next.delete(id);
  pendingStore.set(next);
}
