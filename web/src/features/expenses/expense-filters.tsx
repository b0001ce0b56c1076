import { Search, SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Category } from '../../../../shared/contracts/categories.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { Chip, chipStyle } from '../../components/ui/chip.tsx';
import { Field, inputStyle, TextInput } from '../../components/ui/field.tsx';
import type { ExpenseSearch, Period } from '../../lib/expense-search.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { CategoryFilterDialog } from './category-filter-dialog.tsx';
import { TripFilter } from './trip-filter.tsx';

const PERIOD_LABELS: [Period, string][] = [
  ['month', 'This month'],
  ['last-month', 'Last month'],
  ['3-months', '3 months'],
  ['year', 'This year'],
  ['all', 'All'],
  ['custom', 'Choose dates'],
];

export type ChangeSearch = (changes: ExpenseSearch) => void;

interface ExpenseFiltersProps {
  search: ExpenseSearch;
  categories: Category[];
  format: PersonFormat;
  onChange: ChangeSearch;
}

export function ExpenseFilters({ search, categories, format, onChange }: ExpenseFiltersProps) {
  const [choosing, setChoosing] = useState(false);
  const period = search.period ?? 'month';
  const slugs = search.category?.split(',') ?? [];
  const setSlugs = (next: string[]) => onChange({ category: next.length > 0 ? next.join(',') : undefined });

  const choosePeriod = (next: Period) => {
    if (next !== 'custom')
      return onChange({ period: next === 'month' ? undefined : next, from: undefined, to: undefined });
    onChange({ period: 'custom', from: search.from ?? `${format.today.slice(0, 8)}01`, to: search.to ?? format.today });
  };

  return (
    <div className="grid gap-3">
      <SearchField q={search.q ?? ''} onSearch={(q) => onChange({ q: q || undefined })} />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that filter are no form. */}
      <div
        role="group"
        aria-label="Filters"
        className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 wide:mx-0 wide:flex-wrap wide:px-0"
      >
        <Chip on={slugs.length > 0} aria-haspopup="dialog" onClick={() => setChoosing(true)}>
          <SlidersHorizontal aria-hidden className="size-4.5" />
          {slugs.length > 0 ? `Categories (${slugs.length})` : 'Categories'}
        </Chip>
        {PERIOD_LABELS.map(([value, label]) => (
          <Chip key={value} on={period === value} onClick={() => choosePeriod(value)}>
            {label}
          </Chip>
        ))}
      </div>
      {slugs.length > 0 && (
        <ul aria-label="Categories shown" className="flex flex-wrap gap-2">
          {slugs.map((slug) => {
            const name = categories.find((category) => category.slug === slug)?.name ?? slug;
            return (
              <li key={slug}>
                <button
                  type="button"
                  aria-label={`Remove ${name}`}
                  className={chipStyle(false, 'bg-mist')}
                  onClick={() => setSlugs(slugs.filter((kept) => kept !== slug))}
                >
                  {name}
                  <X aria-hidden className="size-4.5" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {search.trip && <TripFilter trip={search.trip} onClear={() => onChange({ trip: undefined })} />}
      {period === 'custom' && <CustomDates search={search} onChange={onChange} />}
      {choosing && (
        <CategoryFilterDialog
          categories={categories}
          chosen={slugs}
          onChange={setSlugs}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

function CustomDates({ search, onChange }: { search: ExpenseSearch; onChange: ChangeSearch }) {
  return (
    <div className="grid max-w-[560px] gap-3 sm:grid-cols-2">
      <Field label="From">
        {(control) => (
          <input
            type="date"
            value={search.from ?? ''}
            max={search.to}
            onChange={(event) => onChange({ from: event.target.value || undefined })}
            className={inputStyle}
            {...control}
          />
        )}
      </Field>
      <Field label="To">
        {(control) => (
          <input
            type="date"
            value={search.to ?? ''}
            min={search.from}
            onChange={(event) => onChange({ to: event.target.value || undefined })}
            className={inputStyle}
            {...control}
          />
        )}
      </Field>
    </div>
  );
}

/** Types freely; the address and the list follow when the typing pauses. */
function SearchField({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState(q);
  const settled = useDebounced(typed, 300);
  const told = useRef(q);
  const tell = (words: string) => {
    told.current = words;
    onSearch(words);
  };

  useEffect(() => {
    if (settled !== typed || settled === told.current) return;
    tell(settled);
  });
  useEffect(() => {
    // The address changed by itself: back button, a link, "clear the search".
    if (q !== told.current) {
      told.current = q;
      setTyped(q);
    }
  }, [q]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to all screen readers yet.
    <div role="search" className="relative">
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-4 size-5.5 -translate-y-1/2 text-soft" />
      <TextInput
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label="Search payees and notes"
        placeholder="Search payees and notes"
        maxLength={120}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="rounded-full pr-13 pl-12"
      />
      {typed && (
        <button
          type="button"
          aria-label="Clear the search"
          // At once: a sheet that is opened next would go back to the search.
          onClick={() => {
            setTyped('');
            tell('');
          }}
          className="absolute top-1/2 right-1.5 grid size-11 -translate-y-1/2 place-items-center rounded-full hover:bg-sunk"
        >
          <X aria-hidden className="size-5.5" />
        </button>
      )}
    </div>
  );
}
