import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Horizon } from '../../components/ui/horizon.tsx';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';
import { documentsQuery } from '../../lib/document-queries.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { PapersSection } from './papers-section.tsx';
import { RigCard } from './rig-card.tsx';
import { RigSheets } from './rig-sheets.tsx';

const route = getRouteApi('/app/wheels/');

/** What the person drives, tows and runs, a card each. */
export function RigPage() {
  const search = route.useSearch();
  return (
    <Page title="Rig" tabTitle="Rig · Wheels" actions={<AddVehicle />}>
      <WheelsTabs />
      <Rigs />
      <RigSheets search={search} />
    </Page>
  );
}

function Rigs() {
  const vehicles = usePendingQuery(vehiclesQuery());
  const { data: papers } = usePendingQuery(documentsQuery());
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  if (!vehicles.data) {
    if (vehicles.error)
      return <ReadFailure what="your rig" error={vehicles.error} onRetry={() => void vehicles.refetch()} />;
    return (
      <div role="status" className="grid gap-4 sm:grid-cols-2">
        <span className="sr-only">Loading your rig…</span>
        <Skeleton className="h-52" />
        <Skeleton className="h-52" />
      </div>
    );
  }
  const { rigs } = vehicles.data;
  const documents = papers?.documents ?? [];
  if (rigs.length === 0) {
    return (
      <Message
        picture={<Horizon className="w-full max-w-[320px]" />}
        title="What do you travel with?"
        action={
          <Link to="/wheels/vehicles/$vehicleId" params={{ vehicleId: 'new' }} className={buttonStyle('primary')}>
            <Plus aria-hidden className="size-5" />
            Add a vehicle
          </Link>
        }
      >
        Add the car, the caravan or the motorhome. Fuel, services and trips then keep count of it for you.
      </Message>
    );
  }
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {rigs.map((rig) => (
          <RigCard
            key={rig.vehicle.id}
            rig={rig}
            rigs={rigs}
            papers={documents}
            format={format}
            rigFormat={rigFormat}
          />
        ))}
      </div>
      <PapersSection
        title="Your own papers"
        papers={documents.filter(({ vehicleId }) => vehicleId === null)}
        format={format}
      />
    </>
  );
}

function AddVehicle() {
  return (
    <Link to="/wheels/vehicles/$vehicleId" params={{ vehicleId: 'new' }} className={buttonStyle('primary')}>
      <Plus aria-hidden className="size-5" />
      Add a vehicle
    </Link>
  );
}
