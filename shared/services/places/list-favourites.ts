import type { FavouriteList, FavouritePlace } from '../../contracts/places.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

/** All of them, by name. */
export async function listFavourites(ctx: ServiceContext): Promise<FavouriteList> {
  const rows = await ctx.db.call('list_favourite_places', {});
  return { favourites: (rows as unknown[]).map((row) => toRow<FavouritePlace>(row)) }; // jsonb_agg
}
