import { Star } from 'lucide-react';
import type { FavouritePlace, PlaceKind } from '../../../../shared/contracts/places.ts';
import { haversineKm, type Point } from '../../../../shared/domain/geo.ts';
import { writeCoordinates } from '../../../../shared/domain/geo-coordinates.ts';
import { classNames } from '../../lib/class-names.ts';
import { favouriteWrites } from '../../lib/favourite-writes.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { favouritesQuery } from '../../lib/place-queries.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { showToast } from '../../lib/toasts.ts';
import { Button } from '../ui/button.tsx';

/** Within this distance it is the same place. */
const SAME_KM = 0.1;

/** Keeps a place among the favourites, or takes it out again. */
export function FavouriteStar({ point, name, kind }: { point: Point; name: string; kind: PlaceKind }) {
  const { data } = usePendingQuery(favouritesQuery());
  const kept = data?.favourites.find((favourite) => haversineKm(favourite, point) < SAME_KM);
  return (
    <Button
      variant="secondary"
      className="px-3"
      aria-pressed={kept !== undefined}
      aria-label="Favourite place"
      onClick={() => void (kept ? remove(kept) : keep(point, name, kind))}
    >
      <Star aria-hidden className={classNames('size-5.5', kept && 'fill-current')} />
    </Button>
  );
}

async function keep({ lat, lng }: Point, typedName: string, kind: PlaceKind): Promise<void> {
  const name = typedName.trim() || writeCoordinates({ lat, lng });
  await enqueue(favouriteWrites.create({ id: crypto.randomUUID(), name, kind, lat, lng, note: '' }, name));
  showToast(`${name} is among your favourite places.`);
}

async function remove(favourite: FavouritePlace): Promise<void> {
  const tell = await deleteRow(favouriteWrites, favourite, favourite.name);
  tell();
}
