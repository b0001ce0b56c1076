import { createRoute } from '@hono/zod-openapi';
import {
  CreateExpenseInput,
  ExpenseAnswer,
  ExpensePage,
  ExpenseSummary,
  ExpenseSummaryQuery,
  ListExpensesQuery,
  PayeeList,
  PayeeQuery,
  UpdateExpenseInput,
} from '../../contracts/expenses.ts';
import { createExpense } from '../../services/expenses/create-expense.ts';
import { deleteExpense, restoreExpense } from '../../services/expenses/delete-expense.ts';
import { getExpense } from '../../services/expenses/get-expense.ts';
import { listExpenses } from '../../services/expenses/list-expenses.ts';
import { suggestPayees } from '../../services/expenses/suggest-payees.ts';
import { summarizeExpenses } from '../../services/expenses/summarize-expenses.ts';
import { updateExpense } from '../../services/expenses/update-expense.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import {
  COMMON_PROBLEMS,
  CONDITIONAL,
  CreateHeaders,
  cachedAnswer,
  etagOf,
  IdParam,
  jsonAnswer,
  jsonBody,
  ROW_PROBLEMS,
  SIGNED_IN,
  VERSIONED_PROBLEMS,
  VersionedHeaders,
  WRITE_PROBLEMS,
} from '../route-parts.ts';
import { answerRow, targetOf } from '../row-routes.ts';

const route = { tags: ['Expenses'], security: SIGNED_IN };

const list = createRoute({
  ...route,
  ...CONDITIONAL,
  method: 'get',
  path: '/',
  summary: 'List expenses, newest first',
  request: { query: ListExpensesQuery },
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('One page, with totals over all that matches.', ExpensePage) },
});

const summary = createRoute({
  ...route,
  ...CONDITIONAL,
  method: 'get',
  path: '/summary',
  summary: 'Spending by month and category',
  description:
    'Kept for up to 300 s a person; any change to an expense drops it. `Cache-Control: no-cache` bypasses it.',
  request: { query: ExpenseSummaryQuery },
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('The summary.', ExpenseSummary) },
});

const payees = createRoute({
  ...route,
  method: 'get',
  path: '/payees',
  summary: 'Suggest payees used before',
  request: { query: PayeeQuery },
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('Up to 8, most used first.', PayeeList) },
});

const create = createRoute({
  ...route,
  method: 'post',
  path: '/',
  summary: 'Record an expense',
  request: { headers: CreateHeaders, body: jsonBody(CreateExpenseInput) },
  responses: { ...WRITE_PROBLEMS, 201: jsonAnswer('The expense.', ExpenseAnswer) },
});

const get = createRoute({
  ...route,
  method: 'get',
  path: '/{id}',
  summary: 'Get one expense',
  request: { params: IdParam },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('The expense.', ExpenseAnswer) },
});

const update = createRoute({
  ...route,
  method: 'patch',
  path: '/{id}',
  summary: 'Change an expense',
  request: { params: IdParam, headers: VersionedHeaders, body: jsonBody(UpdateExpenseInput) },
  responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('The expense as it is now.', ExpenseAnswer) },
});

const remove = createRoute({
  ...route,
  method: 'delete',
  path: '/{id}',
  summary: 'Delete an expense; it can be restored',
  request: { params: IdParam, headers: VersionedHeaders },
  responses: {
    ...VERSIONED_PROBLEMS,
    200: jsonAnswer('The expense, with the version to restore it by.', ExpenseAnswer),
  },
});

const restore = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/restore',
  summary: 'Restore a deleted expense',
  request: { params: IdParam, headers: VersionedHeaders },
  responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('The expense as it is now.', ExpenseAnswer) },
});

export const expenses = createRouter()
  .openapi(list, (c) => answerCached(c, () => listExpenses(c.get('ctx'), c.req.valid('query'))))
  .openapi(summary, (c) => answerCached(c, () => summarizeExpenses(c.get('ctx'), c.req.valid('query'))))
  .openapi(payees, async (c) => c.json(await suggestPayees(c.get('ctx'), c.req.valid('query').q), 200))
  .openapi(create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    const expense = await createExpense(c.get('ctx'), c.req.valid('json'), key);
    return answerRow(c, 'expense', expense, 201);
  })
  .openapi(get, async (c) => {
    const expense = await getExpense(c.get('ctx'), c.req.valid('param').id);
    return c.json({ expense }, 200, { etag: etagOf(expense) });
  })
  .openapi(update, async (c) => {
    const expense = await updateExpense(
      c.get('ctx'),
      targetOf(c.req.valid('param'), c.req.valid('header')),
      c.req.valid('json'),
    );
    return answerRow(c, 'expense', expense, 200);
  })
  .openapi(remove, async (c) => {
    const expense = await deleteExpense(c.get('ctx'), targetOf(c.req.valid('param'), c.req.valid('header')));
    return answerRow(c, 'expense', expense, 200);
  })
  .openapi(restore, async (c) => {
    const expense = await restoreExpense(c.get('ctx'), targetOf(c.req.valid('param'), c.req.valid('header')));
    return answerRow(c, 'expense', expense, 200);
  });
