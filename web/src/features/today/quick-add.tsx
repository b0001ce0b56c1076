import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CategoryIcon } from '../../components/ui/category-icon.tsx';
import { categoriesQuery } from '../../lib/categories-query.ts';

const SHOWN = 4;

/** The commonest categories: one tap opens the sheet with the category chosen, so only the amount is left to type. */
export function QuickAdd() {
  const { data: categories = [] } = useQuery(categoriesQuery);
  if (categories.length === 0) return null;
  return (
    <section aria-labelledby="quick-add" className="grid gap-3">
      <h2 id="quick-add" className="font-display text-xl font-semibold">
        Quick add
      </h2>
      <ul className="grid grid-cols-2 gap-2">
        {categories.slice(0, SHOWN).map(({ slug, name, icon }) => (
          <li key={slug} className="min-w-0">
            <Link
              to="."
              search={(previous) => ({ ...previous, entry: 'new', entryCategory: slug })}
              state={{ openedHere: true }}
              resetScroll={false}
              className="flex h-full min-h-15 items-center gap-3 rounded-control border border-edge bg-paper px-3.5 py-2 leading-tight font-semibold hover:bg-sunk"
            >
              <CategoryIcon icon={icon} className="size-6 shrink-0 text-eucalyptus-ink" />
              <span className="min-w-0 wrap-anywhere">{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
