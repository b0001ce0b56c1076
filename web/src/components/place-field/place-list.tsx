import { Star } from 'lucide-react';
import { useEffect } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { PlaceIcon } from '../place-icon.tsx';
import type { PlaceOption } from './place-option.ts';

interface PlaceListProps {
  id: string;
  label: string;
  options: readonly PlaceOption[];
  active: number;
  onChoose: (option: PlaceOption) => void;
}

/** The places to choose from, in the page and not over it: a small screen has no room to hide the field. */
export function PlaceList({ id, label, options, active, onChoose }: PlaceListProps) {
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div
      role="listbox"
      id={id}
      aria-label={label}
      hidden={options.length === 0}
      className="max-h-72 overflow-y-auto rounded-control border border-edge bg-paper"
    >
      {options.map((option, at) => {
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, and names the option by aria-activedescendant.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's.
          <div
            role="option"
            key={option.key}
            id={`${id}-${at}`}
            aria-selected={at === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
            className={classNames(
              'flex min-h-12 cursor-pointer items-center gap-3 border-hairline px-3.5 py-2 not-first:border-t',
              at === active ? 'bg-sunk' : 'hover:bg-sunk',
            )}
          >
            {option.isFavourite ? (
              <Star aria-hidden className="size-5 shrink-0 text-soft" />
            ) : (
              <PlaceIcon kind={option.kind} className="size-5 shrink-0 text-soft" />
            )}
            <span className="min-w-0 wrap-anywhere">
              <span className="font-semibold">{option.name}</span>{' '}
              <span className="text-sm text-soft">{option.detail}</span>
            </span>
          </div>
        );
      })}
    </div>
  );
}
