import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { FavouritePlace } from '../../../../shared/contracts/places.ts';
import { currentTripId } from '../../../../shared/domain/current-trip.ts';
import { positionAtEnd } from '../../../../shared/domain/trip-order.ts';
import { Button } from '../../components/ui/button.tsx';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Field, SelectInput } from '../../components/ui/field.tsx';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { toStopKind } from '../../lib/place-kinds.ts';
import { showToast } from '../../lib/toasts.ts';
import { tripsQuery } from '../../lib/trip-queries.ts';
import { stopWrites } from '../../lib/trip-writes.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useTripPlan } from '../../lib/use-trip-plan.ts';

/** Makes a favourite the last stop of a trip; on the trip's page it is moved to where it belongs. */
export function AddToTrip({ place, onClose }: { place: FavouritePlace; onClose: () => void }) {
  const router = useRouter();
  const { today } = usePersonFormat();
  const { data: list } = usePendingQuery(tripsQuery());
  const trips = (list?.trips ?? []).filter(({ lastDay }) => lastDay >= today);
  const [chosen, setChosen] = useState('');
  const tripId = chosen || currentTripId(trips, today) || (trips[0]?.id ?? '');
  const plan = useTripPlan(tripId).data;

  const add = async () => {
    if (!plan) return;
    const { name, kind, lat, lng, note } = place;
    const content = {
      ...{ tripId, position: positionAtEnd(plan.stops), kind: toStopKind(kind), name, lat, lng, note },
      ...{ nights: kind === 'camp' ? 1 : 0, stayMinutes: 0, arriveFixed: null, fuelL: null, costEstimateCents: null },
    };
    await enqueue(stopWrites.create({ ...content, id: crypto.randomUUID() }, `Stop “${name}”`));
    onClose();
    showToast(`${name} is the last stop of ${plan.trip.name}.`, {
      action: {
        label: 'Open the trip',
        run: () => void router.navigate({ to: '/wheels/trips/$tripId', params: { tripId } }),
      },
    });
  };

  return (
    <Dialog title={`Add ${place.name} to a trip`} shape="plain" onClose={onClose}>
      <div className="grid gap-4 px-5 pt-2 pb-5">
        {list && trips.length === 0 ? (
          <>
            <p>There is no trip ahead of you yet.</p>
            <Link to="/wheels/trips/$tripId" params={{ tripId: 'new' }} className={buttonStyle('secondary')}>
              Plan a trip
            </Link>
          </>
        ) : (
          <>
            <Field label="Trip" hint="It becomes the last stop. Move it on the trip’s page.">
              {(field) => (
                <SelectInput
                  {...field}
                  data-autofocus
                  value={tripId}
                  onChange={(event) => setChosen(event.target.value)}
                >
                  {trips.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </SelectInput>
              )}
            </Field>
            <Button busy={!plan} onClick={() => void add()}>
              Add as last stop
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}
