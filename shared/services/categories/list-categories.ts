import type { Category } from '../../contracts/categories.ts';
import type { ServiceContext } from '../service-context.ts';

/** Every category, in the order of pickers. */
export async function listCategories(ctx: ServiceContext): Promise<Category[]> {
  return (await ctx.db.call('list_categories', {})) as Category[]; // rows of public.categories, named alike
}
