import { Check } from 'lucide-react';
import type { Category } from '../../../../shared/contracts/categories.ts';
import { Button } from '../../components/ui/button.tsx';
import { CategoryIcon } from '../../components/ui/category-icon.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { classNames } from '../../lib/class-names.ts';

interface CategoryFilterDialogProps {
  categories: Category[];
  chosen: string[];
  onChange: (slugs: string[]) => void;
  onClose: () => void;
}

export function CategoryFilterDialog({ categories, chosen, onChange, onClose }: CategoryFilterDialogProps) {
  const toggle = (slug: string) =>
    onChange(chosen.includes(slug) ? chosen.filter((kept) => kept !== slug) : [...chosen, slug]);
  return (
    <Dialog title="Which categories?" onClose={onClose}>
      <ul className="grid gap-px px-5 pt-2">
        {categories.map(({ slug, name, icon }) => {
          const on = chosen.includes(slug);
          return (
            <li key={slug} className="border-b border-hairline last:border-b-0">
              <button
                type="button"
                aria-pressed={on}
                onClick={() => toggle(slug)}
                className={classNames(
                  'flex min-h-14 w-full items-center gap-3 rounded-control px-2 text-left hover:bg-sunk',
                  on && 'bg-mist font-semibold',
                )}
              >
                <CategoryIcon icon={icon} className="size-6 shrink-0 text-eucalyptus-ink" />
                <span className="flex-1">{name}</span>
                {on && <Check aria-hidden className="size-6 shrink-0 text-eucalyptus-ink" />}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="sticky bottom-0 flex gap-3 border-t border-hairline bg-paper px-5 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))]">
        {chosen.length > 0 && (
          <Button variant="secondary" className="min-h-14" onClick={() => onChange([])}>
            Show all
          </Button>
        )}
        <Button className="ml-auto min-h-14 min-w-[140px]" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
