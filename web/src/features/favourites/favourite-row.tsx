import { Route } from 'lucide-react';
import type { FavouritePlace } from '../../../../shared/contracts/places.ts';
import { writeCoordinates } from '../../../../shared/domain/geo-coordinates.ts';
import { PlaceIcon } from '../../components/place-icon.tsx';
import { RowState } from '../../components/row-state.tsx';
import { Button } from '../../components/ui/button.tsx';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { namePlaceKind } from '../../lib/place-kinds.ts';

interface FavouriteRowProps {
  favourite: FavouritePlace;
  onChange: () => void;
  onToTrip: () => void;
}

/** One place: pressed it is changed, the button beside it takes it along on a trip. */
export function FavouriteRow({ favourite, onChange, onToTrip }: FavouriteRowProps) {
  const state = useRowState(`favourite:${favourite.id}`);
  const { name, kind, note } = favourite;
  return (
    <li className="flex items-center gap-2 border-hairline pr-3 not-first:border-t">
      <button
        type="button"
        onClick={onChange}
        className="flex min-h-18 min-w-0 flex-1 items-center gap-3 py-2.5 pl-3 text-left hover:bg-sunk focus-visible:-outline-offset-3"
      >
        <span className="grid size-10 shrink-0 place-items-center rounded-[10px] bg-mist text-eucalyptus-ink">
          <PlaceIcon kind={kind} className="size-5.5" />
        </span>
        <span className="min-w-0 flex-1 wrap-anywhere">
          <span className="block font-semibold leading-snug">
            <span className="sr-only">{namePlaceKind(kind)}: </span>
            {name}
          </span>
          {note && <span className="block text-sm">{note}</span>}
          <span className="block text-sm text-soft">{writeCoordinates(favourite)}</span>
        </span>
        {state && <RowState state={state} />}
      </button>
      <Button variant="secondary" className="shrink-0 px-3" aria-label={`Add ${name} to a trip`} onClick={onToTrip}>
        <Route aria-hidden className="size-5" />
        <span className="max-sm:hidden">To a trip</span>
      </Button>
    </li>
  );
}
