import { createRoute } from '@hono/zod-openapi';
import { CategoryList } from '../../contracts/categories.ts';
import { listCategories } from '../../services/categories/list-categories.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, jsonAnswer, SIGNED_IN } from '../route-parts.ts';

const list = createRoute({
  tags: ['Expenses'],
  security: SIGNED_IN,
  method: 'get',
  path: '/',
  summary: 'List the categories of expenses',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('Every category, in order.', CategoryList) },
});

export const categories = createRouter().openapi(list, async (c) =>
  c.json({ categories: await listCategories(c.get('ctx')) }, 200),
);
