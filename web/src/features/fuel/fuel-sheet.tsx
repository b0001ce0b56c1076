import { useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { currentTripId } from '../../../../shared/domain/current-trip.ts';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { ReadFailure } from '../../components/ui/message.tsx';
import { SheetTitle } from '../../components/ui/sheet-title.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { fuelLogQuery } from '../../lib/fuel-queries.ts';
import { meQuery } from '../../lib/me-query.ts';
import { isCreate } from '../../lib/outbox/outbox-entry.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { readDraft } from '../../lib/row-sheet/row-draft.ts';
import { useCloseSheet } from '../../lib/row-sheet/use-close-sheet.ts';
import { useSheetRow } from '../../lib/row-sheet/use-sheet-row.ts';
import { tripsQuery } from '../../lib/trip-queries.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { findInHistories } from './find-in-histories.ts';
import { FuelForm, type FuelOpening } from './fuel-form.tsx';
import { fuelRigs, isHitched, rigOf } from './fuel-rigs.ts';
import { type FuelValues, toValues } from './fuel-values.ts';
import { useLastFilled } from './use-last-filled.ts';

/** Adds or changes a fill-up over whatever page is open. `id` is `new`, or that of the fill to change. */
export function FuelSheet({ id, waiting }: { id: string; waiting: ReactNode }) {
  const isNew = id === 'new';
  const close = useCloseSheet();
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const me = usePendingQuery(meQuery);
  const vehicles = usePendingQuery(vehiclesQuery());
  const trips = usePendingQuery(tripsQuery());
  const queryClient = useQueryClient();
  const known = isNew ? null : findInHistories(queryClient, id);
  const { query, base, isDeleted, mends } = useSheetRow('fuel', id, {
    ...fuelLogQuery(id),
    ...(known ? { initialData: known.row, initialDataUpdatedAt: known.at } : {}),
  });
  const rigs = vehicles.data ? fuelRigs(vehicles.data.rigs) : null;
  const { vehicle } = useSearch({ strict: false }) as { vehicle?: string };
  const lastFilled = useLastFilled(rigs);
  const begunWith = rigs && rigOf(rigs, vehicle ?? lastFilled ?? undefined);
  const isTripKnown = !trips.isPending || trips.fetchStatus !== 'fetching' || trips.failureCount > 0;
  const isReady = isNew ? begunWith && (vehicle || lastFilled) && isTripKnown : base;
  const [opening, setOpening] = useState<FuelOpening | null>(null);
  if (!opening && !isDeleted && me.data && rigs && isReady) setOpening(open());

  function open(): FuelOpening {
    const units = { volume: rigFormat.volumeUnit, distance: rigFormat.distanceUnit };
    const vehicleId = begunWith?.vehicle.id ?? '';
    const tripId = currentTripId(trips.data?.trips ?? [], format.today, vehicleId);
    const isTowing = begunWith ? isHitched(begunWith) : false;
    const defaults = { vehicleId, currency: format.currency, isTowing, filledOn: format.today, tripId };
    const fresh = toValues(base, defaults, units);
    const sheet = `fuel.${id}`;
    const kept = readDraft<FuelValues>(sheet);
    const draft = kept ?? { values: fresh, clientId: crypto.randomUUID() };
    return {
      title: isNew || (mends && isCreate(mends)) ? 'Fill-up' : 'Change fill-up',
      sheet,
      base,
      mends,
      clientId: base?.id ?? draft.clientId,
      draft,
      restored: kept !== null,
      context: { base, fresh, units },
    };
  }

  const failed = [me, vehicles, ...(isNew || base || isDeleted ? [] : [query])].find(
    ({ isError, data }) => isError && !data,
  );
  const isGone = !opening && (isDeleted || (failed?.error instanceof ApiProblem && failed.error.code === 'not_found'));
  return (
    <>
      <SheetTitle>{opening?.title ?? (isGone ? 'Not here any more' : 'Fill-up')}</SheetTitle>
      {opening && rigs ? (
        <FuelForm
          id={id}
          opening={opening}
          rigs={rigs}
          trips={trips.data?.trips ?? []}
          format={format}
          rigFormat={rigFormat}
          close={close}
        />
      ) : isGone ? (
        <p className="px-5 pt-2 pb-6 text-soft">This fill-up has been deleted, maybe on another device.</p>
      ) : rigs?.length === 0 ? (
        <FirstVehicle />
      ) : failed?.error ? (
        <div className="px-5 pt-2 pb-6">
          <ReadFailure what="this fill-up" error={failed.error} onRetry={() => void failed.refetch()} />
        </div>
      ) : (
        waiting
      )}
    </>
  );
}

function FirstVehicle() {
  return (
    <div className="grid justify-items-start gap-4 px-5 pt-2 pb-6">
      <p className="text-soft">Add the vehicle you drive first. Then a fill-up takes ten seconds.</p>
      <Link to="/wheels" className={buttonStyle('primary')}>
        Add your rig
      </Link>
    </div>
  );
}
