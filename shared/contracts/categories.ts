import { z } from 'zod';

/** What an expense was for. The list is seeded by a migration and is the same for everyone. */
export const Category = z
  .object({
    slug: z.string().meta({ example: 'groceries' }),
    name: z.string().meta({ example: 'Groceries' }),
    icon: z.string().meta({ description: 'Name of a Lucide icon.', example: 'shopping-basket' }),
    position: z.int().meta({ description: 'Order in pickers, smallest first.' }),
  })
  .meta({ id: 'Category' });
export type Category = z.infer<typeof Category>;

export const CategorySlug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Use a category slug such as groceries.')
  .meta({ example: 'groceries' });

export const CategoryList = z.object({ categories: z.array(Category) }).meta({ id: 'CategoryList' });
