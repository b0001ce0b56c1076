import { RadioGroup } from 'radix-ui';
import { useId, useState } from 'react';
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import type { Category } from '../../../../shared/contracts/categories.ts';
import { CategoryIcon } from '../../components/ui/category-icon.tsx';
import { FieldError } from '../../components/ui/field.tsx';
import type { ExpenseValues } from './expense-draft.ts';

const SHOWN_FIRST = 5;
const TILE =
  'flex min-h-18 flex-col items-center justify-center gap-1 rounded-control border px-1 py-2 text-center text-[0.83rem] leading-tight';

/** What it was for, by one tap. The common ones are in reach, the others one tap further. */
export function CategoryField({ form, categories }: { form: UseFormReturn<ExpenseValues>; categories: Category[] }) {
  const id = useId();
  const [all, setAll] = useState(false);
  const chosen = useWatch({ control: form.control, name: 'category' });
  const error = form.formState.errors.category?.message;
  const shown = all ? categories : withChosen(categories.slice(0, SHOWN_FIRST), categories, chosen);

  return (
    <div className="grid gap-1.5">
      <span id={id} className="font-semibold">
        What for?
      </span>
      <Controller
        control={form.control}
        name="category"
        render={({ field }) => (
          <RadioGroup.Root
            value={field.value}
            onValueChange={field.onChange}
            aria-labelledby={id}
            aria-describedby={error ? `${id}-error` : undefined}
            loop
            className="grid grid-cols-[repeat(auto-fill,minmax(min(max(5.2rem,30%),45%),1fr))] gap-2"
          >
            {shown.map((category, index) => (
              <RadioGroup.Item
                key={category.slug}
                value={category.slug}
                ref={index === 0 ? field.ref : undefined}
                className={`${TILE} border-edge hover:bg-sunk data-[state=checked]:border-2 data-[state=checked]:border-eucalyptus data-[state=checked]:bg-mist data-[state=checked]:font-bold`}
              >
                <CategoryIcon icon={category.icon} className="size-6 shrink-0 text-eucalyptus-ink" />
                {category.name}
              </RadioGroup.Item>
            ))}
            {!all && (
              <button
                type="button"
                aria-label="More categories"
                onClick={() => setAll(true)}
                className={`${TILE} border-dashed border-edge font-semibold text-ochre-ink hover:bg-sunk`}
              >
                More…
              </button>
            )}
          </RadioGroup.Root>
        )}
      />
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

function withChosen(shown: Category[], categories: Category[], chosen: string): Category[] {
  const hidden = categories.find(({ slug }) => slug === chosen && !shown.some((category) => category.slug === slug));
  return hidden ? [...shown.slice(0, -1), hidden] : shown;
}
