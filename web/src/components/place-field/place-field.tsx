import { Link } from '@tanstack/react-router';
import { LocateFixed } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { PlaceKind } from '../../../../shared/contracts/places.ts';
import type { Point } from '../../../../shared/domain/geo.ts';
import { readCoordinates, writeCoordinates } from '../../../../shared/domain/geo-coordinates.ts';
import { Button } from '../ui/button.tsx';
import { Field, FieldError, TextInput } from '../ui/field.tsx';
import { FavouriteStar } from './favourite-star.tsx';
import { PlaceList } from './place-list.tsx';
import type { PlaceChoice, PlaceOption } from './place-option.ts';
import { useHere } from './use-here.ts';
import { usePlaceSearch } from './use-place-search.ts';

interface PlaceFieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** As typed; "-32.127, 133.673" once a place is chosen. */
  value: string;
  onChange: (value: string) => void;
  /** A place was chosen: its name may be wanted elsewhere. */
  onChoose?: (choice: PlaceChoice) => void;
  /** What it is, for a favourite that is made of it. */
  name?: string;
  kind?: PlaceKind;
  /** What is near comes first. */
  near?: Point | null;
  /** Whether the place may be kept as a favourite from here; on by default. */
  canKeep?: boolean;
}

/** Finds a place by name, by coordinates, or where one is. Works without signal with towns and favourites. */
export function PlaceField(props: PlaceFieldProps) {
  const { label, hint, error, value, onChange, onChoose, name = '', kind, near = null, canKeep = true } = props;
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const wrapper = useRef<HTMLDivElement>(null);
  const { options, note } = usePlaceSearch(value, { isOpen, kind, near });
  const here = useHere((point) => onChange(writeCoordinates(point)));
  const point = readCoordinates(value);

  // On a small screen what is found would lie below the fold.
  const hasOptions = isOpen && options.length > 0;
  useEffect(() => {
    if (hasOptions) wrapper.current?.scrollIntoView({ block: 'start' });
  }, [hasOptions]);

  const close = () => {
    setIsOpen(false);
    setActive(-1);
  };
  const choose = (option: PlaceOption) => {
    onChange(writeCoordinates(option));
    onChoose?.({ name: option.name, kind: option.kind, lat: option.lat, lng: option.lng });
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !event.altKey) {
      event.preventDefault();
      setIsOpen(true);
      setActive((was) =>
        options.length === 0 ? -1 : (Math.max(was, step > 0 ? -1 : 0) + step + options.length) % options.length,
      );
    } else if (event.key === 'Enter' && isOpen && options[active]) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault(); // closes the list, and not the sheet it is in
      event.stopPropagation();
      close();
    }
  };
  const onBlur = (event: FocusEvent) => {
    if (point && writeCoordinates(point) !== value) onChange(writeCoordinates(point));
    if (!wrapper.current?.contains(event.relatedTarget)) close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has left the whole of it.
    <div ref={wrapper} onBlur={onBlur} className="grid gap-1.5">
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <div className="relative flex gap-2">
            <TextInput
              {...control}
              role="combobox"
              aria-expanded={hasOptions}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={isOpen && options[active] ? `${listId}-${active}` : undefined}
              autoComplete="off"
              enterKeyHint="search"
              placeholder="Town, camp or -32.126, 133.673"
              value={value}
              onFocus={() => setIsOpen(value.trim() === '')}
              onChange={(event) => {
                onChange(event.target.value);
                setIsOpen(true);
                setActive(-1);
              }}
              onKeyDown={onKeyDown}
            />
            {point && canKeep && <FavouriteStar point={point} name={name} kind={kind ?? 'other'} />}
            {here.isPossible && (
              <Button
                variant="secondary"
                className="px-3"
                aria-label="Use where I am"
                disabled={here.looking.state === 'looking'}
                onClick={here.look}
              >
                <LocateFixed aria-hidden className="size-5.5" />
              </Button>
            )}
          </div>
        )}
      </Field>
      <PlaceList id={listId} label={label} options={isOpen ? options : []} active={active} onChoose={choose} />
      {isOpen && canKeep && (
        <Link
          to="/wheels/favourites"
          className="inline-flex min-h-11 items-center text-sm underline underline-offset-4"
        >
          All favourite places
        </Link>
      )}
      <p role="status" className="text-sm text-soft empty:hidden">
        {here.looking.state === 'looking' ? 'Finding out where this is…' : isOpen ? note : ''}
      </p>
      {here.looking.state === 'failed' && <FieldError>{here.looking.reason}</FieldError>}
    </div>
  );
}
