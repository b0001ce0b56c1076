import { createRoute } from '@hono/zod-openapi';
import { CreateFavouriteInput, FavouriteAnswer, FavouriteList, UpdateFavouriteInput } from '../../contracts/places.ts';
import { favouriteRows } from '../../services/places/favourite-rows.ts';
import { listFavourites } from '../../services/places/list-favourites.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, CONDITIONAL, cachedAnswer, SIGNED_IN } from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const list = createRoute({
  ...CONDITIONAL,
  tags: ['Places'],
  security: SIGNED_IN,
  method: 'get',
  path: '/',
  summary: 'List favourite places',
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('All of them, by name.', FavouriteList) },
});

const row = rowRoutes({
  tag: 'Places',
  noun: 'a favourite place',
  create: CreateFavouriteInput,
  update: UpdateFavouriteInput,
  answer: FavouriteAnswer,
});

export const favouritePlaces = createRouter()
  .openapi(list, (c) => answerCached(c, () => listFavourites(c.get('ctx'))))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'favourite', await favouriteRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) =>
    answerRow(c, 'favourite', await favouriteRows.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'favourite', await favouriteRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'favourite', await favouriteRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'favourite', await favouriteRows.restore(c.get('ctx'), target), 200);
  });
