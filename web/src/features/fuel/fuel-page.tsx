import { getRouteApi, Link } from '@tanstack/react-router';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Chip } from '../../components/ui/chip.tsx';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { Skeleton, SkeletonRows } from '../../components/ui/skeleton.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { AddFuelLink } from './add-fuel-link.tsx';
import { fuelRigs, rigOf } from './fuel-rigs.ts';
import { useLastFilled } from './use-last-filled.ts';
import { VehicleFuel } from './vehicle-fuel.tsx';

const route = getRouteApi('/app/wheels/fuel');

/** What each vehicle uses, computed on this device from all of its fills, so that it is the same without signal. */
export function FuelPage() {
  const vehicles = usePendingQuery(vehiclesQuery());
  const rigs = vehicles.data ? fuelRigs(vehicles.data.rigs) : null;
  return (
    <Page title="Fuel" tabTitle="Fuel · Wheels" actions={rigs && rigs.length > 0 && <AddFuelLink />}>
      <WheelsTabs />
      {rigs ? (
        rigs.length > 0 ? (
          <Vehicles rigs={rigs} />
        ) : (
          <FirstVehicle />
        )
      ) : vehicles.isError ? (
        <ReadFailure what="your vehicles" error={vehicles.error} onRetry={() => void vehicles.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function Vehicles({ rigs }: { rigs: Rig[] }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const lastFilled = useLastFilled(rigs);
  const rig = search.vehicle || lastFilled ? rigOf(rigs, search.vehicle ?? lastFilled ?? undefined) : null;
  if (!rig) return <Waiting />;
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (previous) => ({ ...previous, ...changes }), replace: true, resetScroll: false });
  return (
    <>
      {rigs.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form, and nothing is filled in here.
        <div role="group" aria-label="Vehicle" className="flex flex-wrap gap-2">
          {rigs.map(({ vehicle }) => (
            <Chip
              key={vehicle.id}
              on={vehicle === rig.vehicle}
              onClick={() => change({ vehicle: vehicle.id, driven: undefined, station: undefined })}
            >
              {vehicle.name}
            </Chip>
          ))}
        </div>
      )}
      <VehicleFuel key={rig.vehicle.id} vehicle={rig.vehicle} search={search} onChange={change} />
    </>
  );
}

function FirstVehicle() {
  return (
    <Message
      title="First, what you drive"
      action={
        <Link to="/wheels" className={buttonStyle('primary')}>
          Add your rig
        </Link>
      }
    >
      Fuel is logged for a vehicle. Add yours, and a fill-up takes ten seconds.
    </Message>
  );
}

function Waiting() {
  return (
    <div className="grid gap-4">
      <Skeleton className="h-32" />
      <SkeletonRows count={6} label="Loading your fill-ups…" />
    </div>
  );
}
