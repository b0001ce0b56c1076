import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Chip } from '../../components/ui/chip.tsx';
import { TextInput } from '../../components/ui/field.tsx';
import { useDebounced } from '../../lib/use-debounced.ts';
import { type OpsSearch, RUN_STATES } from './ops-search.ts';

interface RunFiltersProps {
  search: OpsSearch;
  onChange: (changes: OpsSearch) => void;
}

export function RunFilters({ search, onChange }: RunFiltersProps) {
  const { job, state, q } = search;
  return (
    <div className="grid gap-3">
      <SearchField
        label="Search runs: id, key, error, payload"
        q={q ?? ''}
        onSearch={(words) => onChange({ q: words || undefined })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that filter are no form. */}
      <div role="group" aria-label="Filters" className="flex flex-wrap gap-2">
        {job && (
          <Chip on onClick={() => onChange({ job: undefined })}>
            {job} ✕<span className="sr-only"> remove this filter</span>
          </Chip>
        )}
        {RUN_STATES.map((known) => (
          <Chip
            key={known}
            on={state === known}
            onClick={() => onChange({ state: state === known ? undefined : known })}
          >
            {known === 'canceled' ? 'cancelled' : known}
          </Chip>
        ))}
      </div>
    </div>
  );
}

/** Searches once the typing pauses. */
export function SearchField({ label, q, onSearch }: { label: string; q: string; onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState(q);
  const settled = useDebounced(typed.trim(), 300);
  const last = useRef(q);
  useEffect(() => {
    if (settled === last.current) return;
    last.current = settled;
    onSearch(settled);
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to all screen readers yet.
    <div role="search" className="relative">
      <Search aria-hidden className="absolute top-1/2 left-4 size-5.5 -translate-y-1/2 text-soft" />
      <TextInput
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="rounded-full pl-12"
      />
    </div>
  );
}
