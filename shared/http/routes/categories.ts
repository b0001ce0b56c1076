import { createRoute } from '@hono/zod-openapi';
import { CategoryList } from '../../contracts/categories.ts';
import { listCategories } from '../../services/categories/list-categories.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, CONDITIONAL, cachedAnswer, SIGNED_IN } from '../route-parts.ts';

const list = createRoute({
  ...CONDITIONAL,
  tags: ['Expenses'],
  security: SIGNED_IN,
  method: 'get',
  path: '/',
  summary: 'List the categories of expenses',
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('Every category, in order.', CategoryList) },
});

export const categories = createRouter().openapi(list, (c) =>
  answerCached(c, async () => ({ categories: await listCategories(c.get('ctx')) })),
);
