import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import { RowState } from '../../components/row-state.tsx';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { documentsQuery } from '../../lib/document-queries.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { dayInSentence, hitchWords } from './hitch-words.ts';
import { HitchesSection } from './hitches-section.tsx';
import { NewVehiclePage } from './new-vehicle-page.tsx';
import { OdometerSection } from './odometer-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { Photos } from './photos.tsx';
import { RigActions } from './rig-actions.tsx';
import { findRig, isRead } from './rig-names.ts';
import { RigSheets } from './rig-sheets.tsx';
import { VehicleFacts } from './vehicle-facts.tsx';
import { VehicleSheet } from './vehicle-sheet.tsx';
import { WeightsSection } from './weights-section.tsx';

const route = getRouteApi('/app/wheels/vehicles/$vehicleId');

/** One vehicle, or the form of a new one. */
export function VehiclePage() {
  const { vehicleId } = route.useParams();
  return vehicleId === 'new' ? <NewVehiclePage /> : <KnownVehicle key={vehicleId} vehicleId={vehicleId} />;
}

function KnownVehicle({ vehicleId }: { vehicleId: string }) {
  const search = route.useSearch();
  const vehicles = usePendingQuery(vehiclesQuery());
  const rig = findRig(vehicles.data?.rigs ?? [], vehicleId);
  return (
    <Page
      title={rig?.vehicle.name ?? 'Vehicle'}
      tabTitle={`${rig?.vehicle.name ?? 'Vehicle'} · Wheels`}
      eyebrow={
        <Link
          to="/wheels"
          className="-ml-2 inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 hover:bg-sunk"
        >
          <ArrowLeft aria-hidden className="size-5" />
          Rig
        </Link>
      }
      className="max-w-[840px]"
    >
      {rig ? (
        <VehicleParts rig={rig} rigs={vehicles.data?.rigs ?? []} />
      ) : vehicles.data ? (
        <Message
          title="Not here any more"
          action={
            <Link to="/wheels" className={buttonStyle('secondary')}>
              Back to the rig
            </Link>
          }
        >
          This vehicle has been deleted, maybe on another device.
        </Message>
      ) : vehicles.error ? (
        <ReadFailure what="this vehicle" error={vehicles.error} onRetry={() => void vehicles.refetch()} />
      ) : (
        <div role="status" className="grid gap-4">
          <span className="sr-only">Loading…</span>
          <Skeleton className="h-40" />
          <Skeleton className="h-60" />
        </div>
      )}
      <RigSheets search={search} />
      {search.edit && <VehicleSheet vehicleId={vehicleId} />}
    </Page>
  );
}

function VehicleParts({ rig, rigs }: { rig: Rig; rigs: readonly Rig[] }) {
  const { data: papers } = usePendingQuery(documentsQuery());
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const { vehicle } = rig;
  const state = useRowState(`vehicle:${vehicle.id}`);
  const isCounted = isRead(rig);
  return (
    <>
      <section aria-label="Now" className="grid gap-3 rounded-card border border-hairline bg-paper p-5">
        <div>
          <p className="font-display text-3xl font-bold tabular-nums">{rigFormat.reading(rig.reading, vehicle.kind)}</p>
          <p className="text-soft">
            {isCounted
              ? rig.readOn && `Read ${dayInSentence(rig.readOn, format)}. `
              : 'Gains what it is towed, and nothing while it stands. '}
            {hitchWords(rig, rigs, format)}
          </p>
          {state && (
            <div className="flex">
              <RowState state={state} />
            </div>
          )}
        </div>
        <RigActions rig={rig} rigs={rigs} />
      </section>
      <PapersSection
        title="Papers"
        papers={papers?.documents.filter(({ vehicleId }) => vehicleId === vehicle.id) ?? []}
        of={vehicle.id}
        format={format}
      />
      <VehicleFacts vehicle={vehicle} rigFormat={rigFormat} />
      <div className="rounded-card border border-hairline bg-paper p-5">
        <Photos parent={{ kind: 'vehicle', id: vehicle.id }} label={vehicle.name} title="Photos" />
      </div>
      {vehicle.kind !== 'generator' && (
        <>
          <WeightsSection rig={rig} rigs={rigs} locale={format.locale} />
          <HitchesSection rig={rig} rigs={rigs} format={format} rigFormat={rigFormat} />
        </>
      )}
      {isCounted && <OdometerSection rig={rig} format={format} rigFormat={rigFormat} />}
    </>
  );
}
